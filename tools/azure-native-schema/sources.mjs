// The typings and compiled sources of the npm package: syntax trees, nested types by module, literals and defaults.
import ts from "typescript";
import { read } from "./options.mjs";

const parsed = new Map();
export function parse(p) {
  if (!parsed.has(p)) parsed.set(p, ts.createSourceFile(p, read(p), ts.ScriptTarget.Latest, true, p.endsWith(".js") ? ts.ScriptKind.JS : ts.ScriptKind.TS));
  return parsed.get(p);
}
export const nameOf = n => n.name.text;

function namespaces(file) {
  const result = new Map();
  for (const st of parse(file).statements) {
    if (!ts.isModuleDeclaration(st)) continue;
    const ns = { interfaces: new Map(), defaultsFn: new Map() };
    for (const s of st.body.statements) {
      if (ts.isInterfaceDeclaration(s)) ns.interfaces.set(nameOf(s), s);
      // function fooArgsProvideDefaults(val: FooArgs): FooArgs
      if (ts.isFunctionDeclaration(s)) ns.defaultsFn.set(s.parameters[0].type.typeName.text, nameOf(s));
    }
    result.set(nameOf(st), ns);
  }
  return result;
}
export const inputTypes = namespaces("types/input.d.ts");
export const outputTypes = namespaces("types/output.d.ts");

/** Literal of a default: `(val.x) ?? "Allow"`, or undefined when the expression is anything else. */
export function defaultOf(expr) {
  if (!ts.isBinaryExpression(expr) || expr.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return undefined;
  return literal(expr.right);
}
export function literal(e) {
  if (ts.isStringLiteral(e)) return e.text;
  if (ts.isNumericLiteral(e)) return Number(e.text);
  if (ts.isPrefixUnaryExpression(e) && ts.isNumericLiteral(e.operand)) return -Number(e.operand.text);
  if (e.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (e.kind === ts.SyntaxKind.FalseKeyword) return false;
  return undefined;
}
/** module -> function name -> {property: default} from types/input.js or types/output.js */
function provideDefaults(file) {
  const result = new Map();
  const visit = (node, module) => {
    if (ts.isCallExpression(node) && ts.isParenthesizedExpression(node.expression) && ts.isFunctionExpression(node.expression.expression)) {
      module = node.expression.expression.parameters[0].name.text;
    }
    if (module && ts.isFunctionDeclaration(node) && nameOf(node).endsWith("ProvideDefaults")) {
      const defaults = {};
      const ret = node.body.statements.find(ts.isReturnStatement);
      for (const p of ret.expression.properties) {
        const d = ts.isPropertyAssignment(p) ? defaultOf(p.initializer) : undefined;
        if (d !== undefined) defaults[p.name.text] = d;
      }
      result.set(`${module}.${nameOf(node)}`, defaults);
      return;
    }
    ts.forEachChild(node, c => visit(c, module));
  };
  visit(parse(file), undefined);
  return result;
}
export const inputDefaults = provideDefaults("types/input.js");
export const outputDefaults = provideDefaults("types/output.js");
