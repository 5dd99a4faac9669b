// Builds a trimmed Pulumi package schema for `azure-native` out of the *published* SDKs; tools/azure-native-schema/extract calls it.
//
//   node extract.mjs --npm <unpacked @pulumi/azure-native> --py <unpacked pulumi_azure_native>
//                    --select selection.json --out schema.json
//                    [--facts facts.json]        machine readable notes per resource
//                    [--aliases none|moved|all]  default none (moved: aliases into another module only)
//                    [--exact-unions]            keep output unions of object types (Java cannot read them, see types.mjs)
//
// What comes from where
//   <module>/<file>.d.ts     properties of resources, args, function args/results: type and optionality
//   <module>/<file>.js       tokens, defaults, const inputs, aliases, "Missing required property"
//   types/input.d.ts|.js     nested input types  (+ their defaults in the ...ProvideDefaults functions)
//   types/output.d.ts|.js    nested output types (+ their defaults)
//   types/enums/<module>     enum members and values
//   Python wheel             only int vs float: TypeScript has one `number`, Java has Integer and Double
// No prose is taken: descriptions are dropped (API versions are read from the class comment for --facts only).
import fs from "node:fs";
import { byKey, npmInfo, options, PKG, selection, VERSION } from "./options.mjs";
import { config, facts, func, provider, resource } from "./resources.mjs";
import { addDiscriminators, emitPending, kindOf, types } from "./types.mjs";

const schema = {
  name: PKG,
  displayName: "Azure Native",
  version: VERSION,
  homepage: npmInfo.homepage,
  repository: npmInfo.repository,
  license: npmInfo.license,
  publisher: "Pulumi",
  language: { java: { packages: { [PKG]: PKG.replaceAll("-", "") }, buildFiles: "none" } },
  config: {}, types, provider: {}, resources: {}, functions: {},
};
schema.provider = provider();
const variables = config();
for (const [p, spec] of Object.entries(schema.provider.inputProperties)) if (spec.secret) variables[p].secret = true;
schema.config = { variables };
for (const [module, names] of Object.entries(selection.resources)) for (const n of names) schema.resources[`${PKG}:${module}:${n}`] = resource(module, n);
for (const [module, names] of Object.entries(selection.functions ?? {})) for (const n of names) schema.functions[`${PKG}:${module}:${n}`] = func(module, n);
emitPending();
addDiscriminators(schema);
schema.types = byKey(types);
schema.resources = byKey(schema.resources);
schema.functions = byKey(schema.functions);

fs.writeFileSync(options.out, JSON.stringify(schema, null, 1) + "\n");
if (options.facts) fs.writeFileSync(options.facts, JSON.stringify(byKey(facts), null, 1) + "\n");
const count = test => Object.keys(types).filter(test).length;
console.log(`${PKG} ${VERSION}: ${Object.keys(schema.resources).length} resources, ${Object.keys(schema.functions).length} functions, ` +
  `${count(t => kindOf.get(t) === "in")} input types, ${count(t => kindOf.get(t) === "out")} output types, ${count(t => types[t].enum)} enums; ${fs.statSync(options.out).size} bytes`);
