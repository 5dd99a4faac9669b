// Integer or number: TypeScript has one `number`, Java has Integer and Double; the Python wheel tells them apart.
import fs from "node:fs";
import path from "node:path";
import { fail, options } from "./options.mjs";

const pyModules = new Map();
/** Map "Class.property" -> Python type, per kind: in (_inputs.py), out (outputs.py), res (all other files). */
function pyTypes(module) {
  if (pyModules.has(module)) return pyModules.get(module);
  const result = { in: new Map(), out: new Map(), res: new Map() };
  const dir = path.join(options.py, module);
  for (const f of fs.readdirSync(dir).filter(f => f.endsWith(".py") && f !== "__init__.py" && f !== "_enums.py")) {
    const into = f === "_inputs.py" ? result.in : f === "outputs.py" ? result.out : result.res;
    const src = fs.readFileSync(path.join(dir, f), "utf8");
    for (const cls of src.split(/^(?=class )/m)) {
      const cname = /^class (\w+)/.exec(cls)?.[1];
      if (!cname) continue;
      for (const m of cls.matchAll(/@pulumi\.getter(?:\(name="(\w+)"\))?\s+def (\w+)\(self\) -> (.+):\n/g)) {
        into.set(`${cname}.${m[1] || m[2]}`, m[3]);
      }
    }
    // Arguments of functions have no class of their own: def get_x(some_name: Optional[_builtins.int] = None, ...)
    for (const m of src.matchAll(/^def (\w+)\(([\s\S]*?)\)(?: ->.*)?:\n/gm)) {
      for (const p of m[2].matchAll(/(\w+): (.+?) = None/g)) {
        into.set(`${m[1]}.${p[1].replace(/_(\w)/g, (_, c) => c.toUpperCase())}`, p[2]);
      }
    }
  }
  pyModules.set(module, result);
  return result;
}
const snake = s => s.replace(/([A-Z])/g, c => "_" + c.toLowerCase()).replace(/^_/, "");
/** where.own: a resource's or function's own property, which is in its own Python file, not in _inputs/outputs. */
export function numberType(where) {
  const kind = where.own ? "res" : where.kind;
  const classes = [where.cls, where.cls.replace(/Args$/, "InitArgs"), where.cls.startsWith("def ") && snake(where.cls.slice(4))];
  const t = classes.map(c => pyTypes(where.module)[kind].get(`${c}.${where.prop}`)).find(Boolean) ?? fail(`no Python type for ${JSON.stringify(where)}`);
  const int = t.includes("_builtins.int"), float = t.includes("_builtins.float");
  if (int === float) fail(`int or float? ${JSON.stringify(where)} ${t}`);
  return int ? "integer" : "number";
}
