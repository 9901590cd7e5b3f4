import { describe, expect, it } from "vitest";
import { fileFacts } from "./file-facts.ts";

const facts = (text: string, path = "src/metrics/wip.ts") => fileFacts({ path, text });
const edges = (text: string) =>
  facts(text).references.map(({ kind, specifier }) => `${kind} ${specifier}`);

describe("fileFacts", () => {
  it("sees every way to reach another file", () => {
    expect(edges('import { a } from "./a.ts";')).toEqual(["static ./a.ts"]);
    expect(edges('import "./a.css";')).toEqual(["static ./a.css"]);
    expect(edges('export { a } from "./a.ts";')).toEqual(["static ./a.ts"]);
    expect(edges('export * from "./a.ts";')).toEqual(["static ./a.ts"]);
    expect(edges('import a = require("./a.ts");')).toEqual(["static ./a.ts"]);
    expect(edges('const a = require("./a.ts");')).toEqual(["static ./a.ts"]);
    expect(edges('import type { A } from "./a.ts";')).toEqual(["type ./a.ts"]);
    expect(edges('export type { A } from "./a.ts";')).toEqual(["type ./a.ts"]);
    expect(edges('let a: import("./a.ts").A;')).toEqual(["type ./a.ts"]);
    expect(edges('let a: typeof import("./a.ts");')).toEqual(["type ./a.ts"]);
    expect(edges('const a = await import("./a.ts");')).toEqual(["dynamic ./a.ts"]);
    expect(edges("const a = await import(`./a.ts`);")).toEqual(["dynamic ./a.ts"]);
    expect(edges('new Worker(new URL("./a.ts", import.meta.url));')).toEqual(["url ./a.ts"]);
  });

  it("counts an import of types alone as loading the file, unless it says `import type`", () => {
    expect(edges('import { type A } from "./a.ts";')).toEqual(["static ./a.ts"]);
  });

  it("says where an import is computed", () => {
    expect(edges("await import(name);")).toEqual(["dynamic null"]);
    expect(edges("await import(`./${name}.ts`);")).toEqual(["dynamic null"]);
    expect(edges('import.meta.glob("./*.ts");')).toEqual(["dynamic null"]);
  });

  it("is not fooled by comments, strings and regular expressions", () => {
    const text = `// import "./a.ts"
      /* export * from "./b.ts"; new Date() */
      const quoted = 'import "./c.ts"; Date.now()';
      const pattern = /import "d"; Math.random()/;
      const template = \`import("./e.ts") \${1}\`;`;
    expect(facts(text)).toMatchObject({ references: [], ambient: [] });
  });

  it("finds clocks and dice however they are written", () => {
    const found = (text: string) => facts(text).ambient.map(({ what }) => what);
    expect(found("const t = Date.now();")).toEqual(["Date.now"]);
    expect(found("const clock = Date.now;")).toEqual(["Date.now"]);
    expect(found('globalThis.Date["now"]();')).toEqual(["Date.now"]);
    expect(found("const t = new Date();")).toEqual(["new Date()"]);
    expect(found("const t = new Date;")).toEqual(["new Date()"]);
    expect(found("const t = Date();")).toEqual(["Date()"]);
    expect(found("const r = Math.random();")).toEqual(["Math.random"]);
    expect(found("const t = self.performance.now();")).toEqual(["performance.now"]);
    expect(found("const t = Temporal.Now.instant();")).toContain("Temporal.Now.instant");
  });

  it("leaves dates made from an instant alone", () => {
    expect(facts("new Date(at); Date.UTC(2026, 0, 1); Date.parse(text);").ambient).toEqual([]);
  });

  it("finds default exports", () => {
    const found = (text: string) => facts(text).defaultExports.length;
    expect(found("export default 3;")).toBe(1);
    expect(found("const a = 1; export { a as default };")).toBe(1);
    expect(found("export = 3;")).toBe(1);
    expect(found("export const a = 1;")).toBe(0);
  });

  it("tells the line of what it found, and the length of the file", () => {
    const { references, lines } = facts('\n\nimport "./a.ts";\n');
    expect(references[0]?.line).toBe(3);
    expect(lines).toBe(3);
  });

  it("reads JSX, and refuses what does not parse", () => {
    expect(facts('<a href="x">import "y"</a>;', "src/ui/a.tsx").references).toEqual([]);
    expect(() => facts("const = ;")).toThrow("Unexpected token");
  });
});
