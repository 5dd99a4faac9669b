// TypeScript types become schema types.
import ts from "typescript";
import { byKey, fail, options, PKG } from "./options.mjs";
import { numberType } from "./numbers.mjs";
import { inputDefaults, inputTypes, literal, nameOf, outputDefaults, outputTypes, parse } from "./sources.mjs";

export const types = {};
const pending = [];              // object types still to be emitted
export const kindOf = new Map(); // a token is used either as input or as output type

function refType(token) { return { type: "object", $ref: `#/types/${token}` }; }

/** @returns {{spec: object, optional: boolean}} */
export function convert(node, where) {
  const r = (spec, optional = false) => ({ spec, optional });
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword: return r({ type: "string" });
    case ts.SyntaxKind.BooleanKeyword: return r({ type: "boolean" });
    case ts.SyntaxKind.NumberKeyword: return r({ type: numberType(where) });
    case ts.SyntaxKind.AnyKeyword: return r({ $ref: "pulumi.json#/Any" });
    case ts.SyntaxKind.ParenthesizedType: return convert(node.type, where);
    case ts.SyntaxKind.ArrayType: return r({ type: "array", items: convert(node.elementType, where).spec });
    case ts.SyntaxKind.LiteralType: return r({ type: "string", const: literal(node.literal) ?? fail(node.getText()) });
    case ts.SyntaxKind.TypeLiteral: {
      if (node.members.length !== 1 || !ts.isIndexSignatureDeclaration(node.members[0])) fail(`type literal ${node.getText()}`);
      return r({ type: "object", additionalProperties: convert(node.members[0].type, where).spec });
    }
    case ts.SyntaxKind.UnionType: return convertUnion(node, where);
    case ts.SyntaxKind.TypeReference: return convertReference(node, where);
    default: return fail(`unexpected type ${ts.SyntaxKind[node.kind]}: ${node.getText()} in ${JSON.stringify(where)}`);
  }
}
function convertReference(node, where) {
  const name = node.typeName.getText();
  if (name === "pulumi.Input" || name === "pulumi.Output") return convert(node.typeArguments[0], { ...where, plain: false });
  if (name.startsWith("pulumi.asset.")) return { spec: { $ref: "pulumi.json#/Asset" }, optional: false };
  const [space, module, type] = name.split(".");
  if (space === "enums") return { spec: { $ref: `#/types/${enumType(module, type)}` }, optional: false };
  if (space === "outputs") {
    const token = `${PKG}:${module}:${type}`;
    enqueue({ token, module, iface: type, kind: "out" });
    return { spec: refType(token), optional: false };
  }
  if (space === "inputs") {
    // FooArgs is the input shape of token Foo; function arguments use the plain shape, also token Foo.
    const base = type.endsWith("Args") && !where.plain ? type.slice(0, -4) : type;
    const token = `${PKG}:${module}:${base}`;
    enqueue({ token, module, iface: type, kind: "in", plain: where.plain });
    return { spec: refType(token), optional: false };
  }
  return fail(`unknown reference ${name} in ${JSON.stringify(where)}`);
}
function convertUnion(node, where) {
  const members = node.types.filter(t => t.kind !== ts.SyntaxKind.UndefinedKeyword);
  const optional = members.length < node.types.length;
  if (members.length === 1) return { spec: convert(members[0], where).spec, optional };
  if (members.every(m => m.getText().startsWith("pulumi.asset."))) return { spec: { $ref: "pulumi.json#/Asset" }, optional };
  // com.pulumi:pulumi (up to 1.36.1 at least) cannot deserialize Either<ObjectA, ObjectB>: a list of them ends the
  // program with a NullPointerException. As `Any` (Java Object) the value arrives as maps.
  if (where.kind === "out" && !options["exact-unions"] && members.every(m => m.getText().startsWith("outputs."))) {
    return { spec: { $ref: "pulumi.json#/Any" }, optional };
  }
  return { spec: { oneOf: members.map(m => convert(m, where).spec) }, optional };
}
function enumType(module, name) {
  const token = `${PKG}:${module}:${name}`;
  if (types[token]) return token;
  const file = parse(`types/enums/${module}/index.d.ts`);
  for (const st of file.statements) {
    if (!ts.isVariableStatement(st) || nameOf(st.declarationList.declarations[0]) !== name) continue;
    const values = st.declarationList.declarations[0].type.members.map(m => {
      const value = literal(m.type.literal) ?? fail(`enum ${token} ${m.getText()}`);
      const member = m.name.text;
      return nodeEnumName(String(value), name) === member ? { value } : { name: member, value };
    });
    const kinds = new Set(values.map(v => typeof v.value));
    if (kinds.size !== 1 || !kinds.has("string")) fail(`enum ${token} is not an enum of strings`);
    types[token] = { type: "string", enum: values };
    return token;
  }
  return fail(`enum ${token} not found`);
}
/** The member name pulumi-language-nodejs makes from a value (so that only other names need be written down). */
function nodeEnumName(value, typeName) {
  const short = { "*": "Asterisk", "0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven", "8": "Eight", "9": "Nine" };
  let s = short[value] ?? value;
  s = s.charAt(0).toUpperCase() + s.slice(1);
  s = [...s].map((c, i) => (/[\p{L}\p{Nl}_$]/u.test(c) ? c : /[\p{Nd}\p{Mn}\p{Mc}\p{Pc}]/u.test(c) ? (i === 0 ? "_" + c : c) : "_")).join("").replace(/_+/g, "_");
  return s.startsWith("_") ? typeName + s : s;
}

// ---------------------------------------------------------------- properties and object types
/** Converts the members of an interface or class; returns {properties, required}. */
export function objectSpec(members, where, defaults = {}) {
  const properties = {}, required = [];
  for (const m of members) {
    const name = m.name.text;
    const { spec, optional } = convert(m.type, { ...where, prop: name });
    if (defaults[name] !== undefined) spec.default = defaults[name];
    properties[name] = spec;
    if (!optional && !m.questionToken) required.push(name);
  }
  return { properties: byKey(properties), required: required.sort() };
}
function enqueue(t) {
  if ((kindOf.get(t.token) ?? t.kind) !== t.kind) fail(`${t.token} is both input and output type`);
  if (kindOf.has(t.token)) return;
  kindOf.set(t.token, t.kind);
  pending.push(t);
}
export function emitPending() {
  for (let t = pending.shift(); t; t = pending.shift()) {
    const ns = (t.kind === "in" ? inputTypes : outputTypes).get(t.module) ?? fail(`no namespace ${t.module}`);
    const iface = ns.interfaces.get(t.iface) ?? fail(`no ${t.kind} type ${t.module}.${t.iface}`);
    const defaults = (t.kind === "in" ? inputDefaults : outputDefaults).get(`${t.module}.${ns.defaultsFn.get(t.iface)}`);
    const where = { module: t.module, kind: t.kind, cls: t.iface, plain: !!t.plain };
    types[t.token] = { type: "object", ...objectSpec(iface.members, where, defaults) };
  }
}
/** Unions of object types: name the discriminator (the property that is const in every member). */
export function addDiscriminators(node) {
  if (Array.isArray(node)) return node.forEach(addDiscriminators);
  if (!node || typeof node !== "object") return;
  Object.values(node).forEach(addDiscriminators);
  const members = node.oneOf?.map(m => m.$ref?.startsWith("#/types/") && types[m.$ref.slice(8)]);
  if (!members?.every(m => m?.properties)) return;
  const propertyName = Object.keys(members[0].properties).find(p => members.every(m => m.properties[p]?.const !== undefined));
  if (propertyName) {
    const mapping = Object.fromEntries(node.oneOf.map((m, i) => [members[i].properties[propertyName].const, m.$ref]));
    node.discriminator = { propertyName, mapping };
  }
}
