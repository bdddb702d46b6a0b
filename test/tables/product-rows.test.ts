import { getDatasetInUse } from "../../src/session";
import { NotAvailableError } from "../../src/query";
import { buildTableContent, createDefaultSpec, type TableContent, type TableSpec } from "../../src/tables";

const dataset = getDatasetInUse();
const getNames = ({ rows }: TableContent): string[] => rows.map(([name]) => name!.text);
const buildProducts = (change: Partial<TableSpec> = {}): TableContent =>
  buildTableContent(dataset, { ...createDefaultSpec("products", "en"), ...change });

/** The names of all products that contain that one, at any distance. */
function listWholes(name: string): string[] {
  const wholes = dataset.products.find(({ en }) => en === name)!.partOf.map((id) => dataset.product(id)!.en);
  return [...wholes, ...wholes.flatMap(listWholes)];
}

test("a table of products has by default the twenty of one flow that are ranked, none beside a part of it", () => {
  const names = getNames(buildProducts());
  expect(names).toHaveLength(20);
  expect(names.slice(0, 2)).toEqual(["Integrated circuits", "Garments without accessories"]);
  for (const name of names) expect(listWholes(name).filter((whole) => names.includes(whole))).toEqual([]);
});

test("every line is listed where the spec asks for it, as specs of earlier versions do", () => {
  const { lines: _lines, ...earlier } = createDefaultSpec("products", "en");
  const names = getNames(buildTableContent(dataset, { ...earlier, top: 5 }));
  expect(names).toEqual(expect.arrayContaining(["Mechanical and electrical products", "High-tech products"]));
});

test("a product that is chosen stands beside its whole", () => {
  const chosen = ["Mechanical and electrical products", "Integrated circuits"];
  expect(getNames(buildProducts({ subjects: chosen }))).toEqual(chosen);
});

test("rows without any figure are left out, unless they were chosen", () => {
  const change: Partial<TableSpec> = { columns: ["quantity"], top: undefined };
  const content = buildProducts(change);
  const quantity = content.columns.indexOf("quantity");
  expect(content.rows.filter((row) => row[quantity]!.value === "")).toEqual([]);
  const chosen = buildProducts({ ...change, subjects: ["Mechanical and electrical products", "Steel products"] });
  expect(getNames(chosen)).toContain("Mechanical and electrical products");
});

test.each(["85", "8507", "HS 8507"])("a table for %s of HS explains what customs publishes instead", (typed) => {
  for (const kind of ["products", "series"] as const)
    expect(() =>
      buildTableContent(dataset, { ...createDefaultSpec(kind, "en"), flow: "exports", subjects: [typed] }),
    ).toThrow(NotAvailableError);
});
