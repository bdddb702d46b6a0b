import { existsSync, readFileSync, readdirSync } from "node:fs";
import { readModuleImports, type ModuleImports } from "../../src/tools/architecture/module-imports";
import { renderModuleGraph } from "../../src/tools/architecture/render-module-graph";

const graph = (edges: Readonly<Record<string, readonly string[]>>): ModuleImports =>
  new Map(Object.entries(edges).map(([from, to]) => [from, new Set(to)]));

const countArrows = (svg: string): number => svg.match(/class="import"/g)?.length ?? 0;

describe("renderModuleGraph(imports)", () => {
  test("draws a box for each module", () => {
    const svg = renderModuleGraph(graph({ pane: ["query"], query: [] }));
    expect(svg).toContain(">pane</text>");
    expect(svg).toContain(">query</text>");
  });

  test("draws an arrow for each import", () => {
    expect(countArrows(renderModuleGraph(graph({ a: ["c"], b: ["c"], c: [] })))).toBe(2);
  });

  test("leaves out an import that follows from others", () => {
    expect(countArrows(renderModuleGraph(graph({ a: ["b", "c"], b: ["c"], c: [] })))).toBe(2);
  });
});

describe("the documentation", () => {
  test("shows the modules as they import each other: run npm run docs:architecture when this fails", () => {
    expect(readFileSync("docs/architecture.svg", "utf8")).toBe(renderModuleGraph(readModuleImports("src")));
  });

  const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync("docs").map((file) => `docs/${file}`)];
  test.each(pages.filter((page) => page.endsWith(".md")))("names in %s only files and folders that exist", (page) => {
    const paths = readFileSync(page, "utf8").match(/(?<=`)(?:src|test|assets|docs)\/[\w./-]*(?=`)/g) ?? [];
    expect([...new Set(paths)].filter((named) => !existsSync(named))).toEqual([]);
  });
});
