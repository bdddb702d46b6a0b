/** What a person types about a source, until it is one. */
import { parseDefinition, proposeMapping, findLikelyTotals, type TableColumn } from "../../src/sources";
import {
  applyProposal,
  createDraft,
  findMappingProblem,
  findPlaceProblem,
  getSecrets,
  toDraft,
  toSource,
  type SourceDraft,
} from "../../src/taskpane/sources/source-draft";

const text = (name: string): TableColumn => ({
  name,
  type: "String",
  roles: ["flow", "partner", "product", "regime", "enterprise", "period", "unit"],
});
const number = (name: string): TableColumn => ({ name, type: "Int64", roles: ["number"] });

const PLACE: Partial<SourceDraft> = { address: "https://data.example:8443/", table: "detail", user: "analyst" };
const draft = { ...createDraft("clickhouse", true), ...PLACE };

describe("a mapping is proposed from the names of columns that can have the role", () => {
  test.each([
    [
      [text("flow"), text("hs8"), text("country"), text("month"), number("value_usd"), number("qty"), text("unit")],
      {
        columns: { flow: "flow", partner: "country", product: "hs8", period: "month" },
        measures: { value: { column: "value_usd", unit: "USD" }, quantity: { column: "qty", unitColumn: "unit" } },
      },
    ],
    [
      [
        text("进出口"),
        text("国家"),
        text("商品编码"),
        text("贸易方式"),
        text("年月"),
        number("人民币"),
        number("重量"),
      ],
      {
        columns: { flow: "进出口", partner: "国家", product: "商品编码", regime: "贸易方式", period: "年月" },
        measures: { value: { column: "人民币", unit: "CNY" }, quantity: { column: "重量", unit: "kg" } },
      },
    ],
    [
      [text("Value"), text("TIME_PERIOD"), number("OBS_VALUE"), text("Currency")],
      { columns: { period: "TIME_PERIOD" }, measures: { value: { column: "OBS_VALUE", unitColumn: "Currency" } } },
    ],
    [[text("a"), number("b")], { columns: {}, measures: {} }],
  ])("%#", (columns, expected) => expect(proposeMapping(columns)).toEqual(expected));
});

test("codes that probably stand for totals are found", () => {
  const entries = (...codes: string[]) => codes.map((code) => ({ code }));
  const codes = { partner: entries("JPN", "World"), product: entries("8542"), regime: [], enterprise: entries("合计") };
  expect(findLikelyTotals({ codes })).toEqual({ partner: "World", enterprise: "合计" });
});

test("a table can be asked for its columns before it has a name or a mapping", () => {
  expect(findPlaceProblem(draft)).toBeUndefined();
  expect(toSource(draft, undefined, false)).toMatchObject({
    definition: { address: PLACE.address, database: "default", table: "detail" },
    access: { user: "analyst", queriesPerHour: 500 },
  });
});

test.each([
  ["address", { address: "" }],
  ["address", { address: "https://me:secret@data.example" }],
  ["address", { address: "ftp://data.example" }],
  ["table", { table: " " }],
  ["file", { kind: "file" }],
] as const)("without its %s nothing is asked: %j", (problem, change) => {
  expect(findPlaceProblem({ ...draft, ...change })).toBe(problem);
  expect(toSource({ ...draft, ...change }, undefined, false)).toBeUndefined();
});

test("what is missing in a mapping is named", () => {
  const chosen = applyProposal(draft, [text("flow"), text("month"), number("value")]);
  expect(findMappingProblem(draft)).toBe("period");
  expect(findMappingProblem({ ...chosen, columns: { ...chosen.columns, flow: "" } })).toBe("flow");
  expect(findMappingProblem(chosen)).toBe("unit");
  const withUnit = { ...chosen, measures: { ...chosen.measures, value: { ...chosen.measures.value, unit: "USD th" } } };
  expect(findMappingProblem(withUnit)).toBeUndefined();
  expect(findMappingProblem({ ...withUnit, queriesPerHour: "0" })).toBe("budget");
  expect(findMappingProblem({ ...withUnit, measures: draft.measures })).toBe("measure");
});

test("a definition is the same after it has been edited without a change", () => {
  const definition = parseDefinition({
    kind: "clickhouse",
    name: "Detail",
    publisher: "GACC",
    address: "https://data.example:8443/",
    database: "trade",
    table: "detail",
    mapping: {
      columns: { flow: "f", partner: "p", period: "m" },
      flows: { exports: "1", imports: "2" },
      totals: { partner: "WORLD" },
      measures: {
        value: { column: "v", unit: "USD" },
        quantity: { column: "q", unitColumn: "u" },
        share: { column: "s", unit: "%" },
      },
      units: { 千克: "kg", 台: "items" },
    },
    absent: "zero",
  })!;
  const access = { user: "analyst", hasPassword: true, queriesPerHour: 20 };
  expect(toSource(toDraft(definition, access, true), definition, true)).toEqual({ definition, access });
});

test("what was chosen stays when the columns are read again, as far as the table has it", () => {
  const columns = [text("flow"), text("direction"), text("month"), number("value")];
  const chosen = { ...applyProposal(draft, columns) };
  const corrected = { ...chosen, columns: { ...chosen.columns, flow: "direction" } };
  expect(applyProposal(corrected, columns)).toBe(corrected);
  expect(applyProposal(corrected, [text("year")]).columns.period).toBe("year");
});

test("a password is a secret of the session and no part of the source", () => {
  const typed = { ...draft, password: "secret" };
  expect(getSecrets(typed)).toEqual({ password: "secret" });
  expect(toSource(typed, undefined, false)!.access).toMatchObject({ hasPassword: true });
  expect(JSON.stringify(toSource(typed, undefined, false))).not.toContain("secret");
});
