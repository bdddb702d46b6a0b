/** What the charts of tables show, over the data that ships. */
import { getDatasetInUse } from "../../src/session";
import {
  buildTableContent,
  createDefaultSpec,
  layOutPanels,
  listPanels,
  measurePanels,
  type TableSpec,
} from "../../src/tables";

const dataset = getDatasetInUse();
const partners: TableSpec = { ...createDefaultSpec("partners", "en"), flow: "exports", period: "2025-01/2025-11" };
const series: TableSpec = { ...createDefaultSpec("series", "en"), flow: "exports", every: "month", from: "2025-01" };
const build = (spec: TableSpec, changes: Partial<TableSpec>) => buildTableContent(dataset, { ...spec, ...changes });
const readColumn = ({ columns, rows }: ReturnType<typeof build>, key: (typeof columns)[number]) =>
  rows.map((row) => row[columns.indexOf(key)]!.value);

test("a chart names who published its figures, in the language of the table", () => {
  expect(build(partners, { chart: "bar" }).chart!.axisTitle).toBe("Value (CNY bn). Source: China Customs (GACC)");
  expect(build(partners, { chart: "bar", language: "zh", unit: "亿元" }).chart!.axisTitle).toBe(
    "金额（亿元）。来源：中国海关总署",
  );
  expect(build(series, {}).chart!.source).toBe("Source: China Customs (GACC)");
});

describe("ranked bars with change", () => {
  const chart = build(partners, { chart: "change", subjects: ["Japan", "ASEAN", "US"], columns: ["share"] }).chart!;

  test("are in the order of their values, with the changes in bars beside them", () => {
    expect(listPanels(chart).map(({ categories }) => categories)).toEqual([
      ["ASEAN", "United States", "Japan"],
      ["ASEAN", "United States", "Japan"],
    ]);
    expect(listPanels(chart).map(({ series: [one] }) => one!.name)).toEqual(["Value (CNY bn)", "YoY"]);
  });

  test("keep an order that a person chose", () =>
    expect(
      build(partners, {
        chart: "change",
        subjects: ["Japan", "ASEAN", "US"],
        order: { by: "name", descending: false },
      }).chart!.categories,
    ).toEqual(["ASEAN", "Japan", "United States"]));
});

describe("a waterfall", () => {
  const waterfall = (changes: Partial<TableSpec> = {}) => build(partners, { chart: "waterfall", top: 5, ...changes });

  test("ends with what the rows leave of the growth of the total, and this growth", () => {
    const content = waterfall();
    const names = readColumn(content, "name");
    expect(names.slice(-2)).toEqual(["All others", "World"]);
    const numbers = readColumn(content, "contribution") as number[];
    expect(numbers).toHaveLength(7);
    expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(numbers.at(-1)!, 9);
    // Customs published a growth of exports of 6.2 % for these months.
    expect(numbers.at(-1)).toBeCloseTo(6.2, 6);
    expect(content.source).toMatch(/All others contribute [\d.]+ pp to [\d.]+ pp, as the published digits allow\./);
  });

  test("adds up whatever the view, flow, period and number of rows, in both languages, of partners and products", () => {
    for (const kind of ["partners", "products"] as const)
      for (const flow of ["exports", "imports"] as const)
        for (const period of ["2025-01/2025-11", "2025-10"])
          for (const [top, language] of [
            [1, "zh"],
            [8, "en"],
          ] as const) {
            const spec = { ...createDefaultSpec(kind, language), flow, period, top, chart: "waterfall" as const };
            const content = buildTableContent(dataset, kind === "partners" ? { ...spec, view: "economies" } : spec);
            if (!content.chart) continue;
            const numbers = readColumn(content, "contribution").filter((one) => typeof one === "number");
            const total = numbers.at(-1)!;
            expect(numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 9);
          }
  });

  test("leaves all of the growth to the others where no row has a contribution", () => {
    const content = waterfall({ flow: "imports", period: "2025-01/2025-07", subjects: ["Belt and Road"] });
    const [row, others, total] = readColumn(content, "contribution");
    expect(row).toBe("");
    expect(others).toBe(total);
    expect(content.source).toMatch(/All others contribute .* pp to .* pp, as the published digits allow\./);
  });

  test("is stacked of parts that the rows have in columns of their own", () => {
    const content = waterfall();
    const { chart } = content;
    expect(chart!.series.map(({ role }) => role)).toEqual([
      "step base",
      "rise",
      "rise below",
      "fall",
      "fall below",
      "step total",
    ]);
    expect(chart!.categories).toEqual(readColumn(content, "name"));
    expect(readColumn(content, "step total").at(-1)).toBeCloseTo(6.2, 6);
  });

  test.each<[string, Partial<TableSpec>, string]>([
    ["ASEAN beside one of its members", { subjects: ["ASEAN", "Vietnam"] }, "overlap"],
    ["the total among the rows", { subjects: ["World", "ASEAN"] }, "overlap"],
  ])("is not drawn for %s", (_what, changes, omission) => {
    const content = waterfall(changes);
    expect(content.chart).toBeUndefined();
    expect(content.chartOmission).toBe(omission);
    expect(readColumn(content, "name")).not.toContain("All others");
  });

  test("is not drawn of exports and imports together, nor of all lines of products, which contain each other", () => {
    const products = { ...createDefaultSpec("products", "en"), period: "2025-01/2025-11", chart: "waterfall" as const };
    expect(build(products, { flow: "" }).chartOmission).toBe("flow");
    expect(build(products, { flow: "exports", lines: "all", top: 200 }).chartOmission).toBe("overlap");
  });
});

describe("a map", () => {
  test("is of economies, whose values stand beside their names", () => {
    const { columns, chart } = build(partners, { chart: "map", view: "economies", columns: ["rank", "yoy"] });
    expect(columns.slice(0, 2)).toEqual(["name", "value"]);
    expect(chart!.kind).toBe("map");
  });

  test("has no place for groups", () => expect(build(partners, { chart: "map" }).chartOmission).toBe("groups"));
});

describe("small charts", () => {
  const names = ["ASEAN", "EU", "United States"];
  const multiples = (changes: Partial<TableSpec> = {}) =>
    build(series, { chart: "multiples", subjects: names, columns: ["value"], ...changes });

  test("are one for each subject, with the lines of all others to compare", () => {
    const panels = listPanels(multiples().chart!);
    expect(panels.map(({ title }) => title)).toEqual(names);
    for (const { series: lines } of panels) {
      expect(lines.map(({ name }) => name).sort()).toEqual(names);
      expect(lines.filter(({ role }) => role === undefined)).toHaveLength(1);
    }
  });

  test("of plain values share stated bounds; those of live formulas share their figures, as these can change", () => {
    const bounds = listPanels(multiples({ live: false }).chart!).map((panel) => panel.bounds);
    expect(bounds[0]).toBeDefined();
    expect(new Set(bounds.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(listPanels(multiples().chart!).every((panel) => panel.bounds === undefined)).toBe(true);
  });

  test.each<[string, Partial<TableSpec>, string]>([
    ["one subject", { subjects: ["ASEAN"] }, "one subject"],
    [
      "figures in different units",
      { subjects: ["Soybeans", "Integrated circuits"], flow: "imports", columns: ["quantity"] },
      "units of multiples",
    ],
  ])("are not drawn of %s", (_what, changes, omission) => expect(multiples(changes).chartOmission).toBe(omission));

  test("stand in a grid without covering each other", () => {
    const { chart } = multiples({ subjects: [...names, "Japan", "India"] });
    const panels = layOutPanels(chart!);
    expect(panels).toHaveLength(5);
    for (const [at, one] of panels.entries())
      for (const other of panels.slice(at + 1))
        expect(
          one.left + one.width <= other.left ||
            other.left + other.width <= one.left ||
            one.top + one.height <= other.top ||
            other.top + other.height <= one.top,
        ).toBe(true);
    expect(measurePanels(chart!)).toEqual({ width: 3 * 232, height: 2 * 170 });
  });
});

describe("subjects on one time axis", () => {
  const quantities = (subjects: readonly string[]) =>
    build(series, { flow: "imports", subjects, columns: ["quantity"] });

  test("in two units have an axis each, which says whose it is", () => {
    const chart = quantities(["Soybeans", "Integrated circuits"]).chart!;
    expect([chart.axisTitle, chart.rightAxisTitle]).toEqual(["Soybeans (t)", "Integrated circuits (items)"]);
    expect(chart.series.map(({ name }) => name)).toEqual(["Soybeans", "Integrated circuits (right axis)"]);
    expect(chart.series.map(({ isOnRightAxis }) => isOnRightAxis ?? false)).toEqual([false, true]);
  });

  test("in one unit have one axis", () => {
    const chart = quantities(["Soybeans", "Crude oil"]).chart!;
    expect(chart.rightAxisTitle).toBeUndefined();
    expect(chart.axisTitle).toBe("Quantity");
    expect(chart.series.some(({ isOnRightAxis }) => isOnRightAxis)).toBe(false);
  });
});
