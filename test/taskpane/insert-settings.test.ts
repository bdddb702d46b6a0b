import fc from "fast-check";
import { TABLE_KINDS, getColumnIds, createDefaultSpec } from "../../src/workbook";
import { applyChange, parseSettings, buildDefaultSettings } from "../../src/taskpane/insert/insert-settings";

describe("parseSettings(stored, language)", () => {
  test("returns the stored settings", () => {
    const usual = buildDefaultSettings("en");
    const chosen = {
      ...usual,
      kind: "series" as const,
      place: "new sheet" as const,
      specs: {
        ...usual.specs,
        partners: { ...usual.specs.partners, view: "continents" as const },
        series: { ...usual.specs.series, subjects: ["ASEAN", "US"], from: "2024-01", columns: ["yoy"] as const },
      },
    };
    expect(parseSettings(JSON.parse(JSON.stringify(chosen)), "en")).toEqual(chosen);
  });

  test("keeps the absence of a chart, or of a number of rows, where the default has one", () => {
    const { chart: _chart, ...series } = createDefaultSpec("series", "en");
    const { top: _top, ...partners } = createDefaultSpec("partners", "en");
    const defaults = buildDefaultSettings("en");
    const { specs } = parseSettings({ ...defaults, specs: { ...defaults.specs, series, partners } }, "en");
    expect(specs.series).not.toHaveProperty("chart");
    expect(specs.partners).not.toHaveProperty("top");
  });

  test("keeps a transformation of a time series where its periods follow each other, and its base", () => {
    const read = (series: object) => {
      const usual = buildDefaultSettings("en");
      const specs = { ...usual.specs, series: { ...usual.specs.series, ...series } };
      const { transformation, base } = parseSettings({ ...usual, specs }, "en").specs.series;
      return [transformation, base];
    };
    expect(read({ every: "month", transformation: "index", base: "2024" })).toEqual(["index", "2024"]);
    expect(read({ every: "same months", transformation: "yoy" })).toEqual(["yoy", undefined]);
    expect(read({ every: "same months", transformation: "index", base: "2024" })).toEqual([undefined, undefined]);
    expect(read({ every: "month", transformation: "doubled" })).toEqual([undefined, undefined]);
  });

  test("uses the current language, not the stored one", () => {
    expect(parseSettings(buildDefaultSettings("en"), "zh").specs.partners.language).toBe("zh");
  });

  test.each([undefined, null, 7, "text", [], { specs: 3 }, { specs: { partners: null } }])(
    "returns the defaults for %j",
    (remembered) => {
      expect(parseSettings(remembered, "en")).toEqual(buildDefaultSettings("en"));
    },
  );

  test("drops unknown values and keeps the rest", () => {
    const products = { columns: ["value", "air"], flow: "sideways", top: -3, unit: "USD bn", chart: "pie" };
    const { kind, specs } = parseSettings({ kind: "continents", specs: { products } }, "en");
    expect(kind).toBe("partners");
    expect(specs.products).toMatchObject({ columns: ["value"], flow: "exports", unit: "USD bn" });
    expect(specs.products).not.toHaveProperty("top");
    expect(specs.products).not.toHaveProperty("chart");
  });

  test("gives every spec columns of its kind, whatever is stored", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...TABLE_KINDS), (value, kind) => {
        const { specs } = parseSettings({ kind, specs: { [kind]: value } }, "en");
        expect(specs[kind].columns.length).toBeGreaterThan(0);
        expect(getColumnIds(kind)).toEqual(expect.arrayContaining([...specs[kind].columns]));
      }),
    );
  });
});

test("a property changed to undefined is removed from the spec", () => {
  const spec = applyChange(createDefaultSpec("series", "en"), { chart: undefined, top: 3 });
  expect(Object.keys(spec)).not.toContain("chart");
  expect(spec.top).toBe(3);
});
