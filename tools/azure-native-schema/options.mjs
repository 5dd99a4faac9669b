// What the extractor was asked to do, and the package it reads.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: {
    npm: { type: "string" },
    py: { type: "string" },
    select: { type: "string" },
    out: { type: "string" },
    facts: { type: "string" },
    aliases: { type: "string", default: "none" },
    "exact-unions": { type: "boolean", default: false },
  },
});
for (const name of ["npm", "py", "select", "out"]) if (!options[name]) fail(`--${name} is missing`);
if (!["none", "moved", "all"].includes(options.aliases)) {
  fail(`--aliases: unknown value, got ${options.aliases}; expected none, moved or all`);
}

export { options };
export const selection = JSON.parse(fs.readFileSync(options.select, "utf8"));
export const npmInfo = JSON.parse(read("package.json"));
export const PKG = npmInfo.pulumi.name, VERSION = npmInfo.version;

/** The text of a file of the npm package. */
export function read(p) { return fs.readFileSync(path.join(options.npm, p), "utf8"); }
export function fail(msg) { throw new Error(msg); }
export const byKey = o => Object.fromEntries(Object.entries(o).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
