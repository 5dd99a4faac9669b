// Resources, functions, provider and configuration.
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { fail, options, PKG, read } from "./options.mjs";
import { defaultOf, literal, nameOf, parse } from "./sources.mjs";
import { convert, objectSpec } from "./types.mjs";

/** Which file declares a token: searched once per module. */
const moduleFiles = new Map();
function fileOf(module, name) {
  if (!moduleFiles.has(module)) {
    const found = new Map();
    for (const f of fs.readdirSync(path.join(options.npm, module)).filter(f => f.endsWith(".js") && f !== "index.js")) {
      const src = read(`${module}/${f}`);
      for (const m of src.matchAll(new RegExp(`"?'?${PKG}:(${module}):(\\w+)['"](?=;|, \\{)`, "g"))) found.set(m[2], f.slice(0, -3));
    }
    moduleFiles.set(module, found);
  }
  return `${module}/${moduleFiles.get(module).get(name) ?? fail(`${PKG}:${module}:${name} is not in the package`)}`;
}
function interfaceIn(file, name) {
  return file.statements.find(s => ts.isInterfaceDeclaration(s) && nameOf(s) === name);
}
/** Facts that only the compiled constructor has. */
function constructorFacts(file) {
  const facts = { defaults: {}, consts: {}, required: [], aliases: [], secretInputs: [], json: [], replaceOnChanges: [], additionalSecretOutputs: [] };
  const visit = node => {
    if (ts.isBinaryExpression(node) && ts.isElementAccessExpression(node.left) && node.left.expression.getText() === "resourceInputs") {
      const name = node.left.argumentExpression.text, text = node.right.getText();
      const d = defaultOf(node.right), c = literal(node.right);
      if (d !== undefined) facts.defaults[name] = d;
      if (c !== undefined) facts.consts[name] = c;
      if (text.includes("pulumi.secret(")) facts.secretInputs.push(name);
    }
    if (ts.isPropertyAssignment(node) && node.name.text === "aliases") {
      facts.aliases = node.initializer.elements.map(e => e.properties[0].initializer.text);
    }
    if (ts.isPropertyAssignment(node) && (node.name.text === "replaceOnChanges" || node.name.text === "additionalSecretOutputs")) {
      facts[node.name.text] = node.initializer.elements.map(e => e.text);
    }
    if (ts.isThrowStatement(node)) {
      const m = /Missing required property '(\w+)'/.exec(node.getText());
      if (m) facts.required.push(m[1]);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(`${file}.js`));
  return facts;
}
function checkSame(what, a, b) {
  if (JSON.stringify([...a].sort()) !== JSON.stringify([...b].sort())) fail(`${what}: .d.ts and .js differ: ${a} / ${b}`);
}
/** What the packages say of a resource beyond the schema, by token. */
export const facts = {};
export function resource(module, name) {
  const token = `${PKG}:${module}:${name}`;
  const file = fileOf(module, name);
  const src = parse(`${file}.d.ts`);
  const cls = src.statements.find(s => ts.isClassDeclaration(s) && nameOf(s) === name);
  const argsIface = interfaceIn(src, `${name}Args`);
  const js = constructorFacts(file);
  const members = cls.members.filter(m => ts.isPropertyDeclaration(m));
  const out = objectSpec(members, { module, kind: "out", cls: name, own: true });
  const inp = objectSpec(argsIface.members, { module, kind: "in", cls: `${name}Args`, own: true }, js.defaults);
  checkSame(token, inp.required, js.required);
  for (const [p, v] of Object.entries(js.consts)) if (inp.properties[p].const !== v) fail(`${token}.${p}: const ${v}`);
  const aliases = js.aliases.filter(a => options.aliases === "all" || (options.aliases === "moved" && a.split(/[:/]/)[1] !== module));
  if (options.facts) facts[token] = { ...resourceFacts(cls, inp, out), aliases: js.aliases, replaceOnChanges: js.replaceOnChanges, additionalSecretOutputs: js.additionalSecretOutputs };
  return {
    properties: out.properties, type: "object", required: out.required,
    inputProperties: inp.properties, requiredInputs: inp.required,
    ...(aliases.length ? { aliases: aliases.map(type => ({ type })) } : {}),
  };
}
function resourceFacts(cls, inp, out) {
  const doc = ts.getJSDocCommentsAndTags(cls).map(d => ts.getTextOfJSDocComment(d.comment) ?? "").join("\n");
  return {
    apiVersion: /Uses Azure REST API version (\S+?)\.(?:\s|$)/.exec(doc)?.[1],
    apiVersionV2: /In version 2\.x of the Azure Native provider, it used API version (\S+?)\.(?:\s|$)/.exec(doc)?.[1],
    requiredInputs: inp.required,
    optionalInputs: Object.keys(inp.properties).filter(p => !inp.required.includes(p)),
    defaults: Object.fromEntries(Object.entries(inp.properties).filter(([, p]) => p.default !== undefined).map(([k, p]) => [k, p.default])),
    inputsNotReturned: Object.keys(inp.properties).filter(p => !out.properties[p]),
    outputOnly: Object.keys(out.properties).filter(p => !inp.properties[p]),
    requiredOutputs: out.required,
    azureApiVersion: "azureApiVersion" in out.properties,
  };
}
export function func(module, name) {
  const file = fileOf(module, name);
  const src = parse(`${file}.d.ts`);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const argsIface = interfaceIn(src, `${title}Args`), result = interfaceIn(src, `${title}Result`);
  const fn = {};
  if (argsIface) {
    const s = objectSpec(argsIface.members, { module, kind: "in", cls: `def ${name}`, own: true, plain: true });
    fn.inputs = { properties: s.properties, type: "object", ...(s.required.length ? { required: s.required } : {}) };
  }
  if (result) fn.outputs = { ...objectSpec(result.members, { module, kind: "out", cls: `${title}Result`, own: true }), type: "object" };
  return fn;
}
export function provider() {
  const src = parse("provider.d.ts");
  const js = constructorFacts("provider");
  const inp = objectSpec(interfaceIn(src, "ProviderArgs").members, { module: "", kind: "in", cls: "ProviderArgs", own: true }, js.defaults);
  for (const p of js.secretInputs) inp.properties[p].secret = true;
  return { type: "object", inputProperties: inp.properties, ...(inp.required.length ? { requiredInputs: inp.required } : {}) };
}
export function config() {
  const variables = {};
  for (const st of parse("config/vars.d.ts").statements.filter(ts.isVariableStatement)) {
    const d = st.declarationList.declarations[0];
    variables[nameOf(d)] = convert(d.type, { module: "", kind: "in", cls: "config", prop: nameOf(d), own: true }).spec;
  }
  return variables;
}
