/** Rankings and tables of partners as each view has them. */
import type { Partner } from "../../src/dataset";
import { parseSubject, parseView, type View } from "../../src/query";
import { answerQuery, buildPartnerTable } from "../../src/statistics";
import { EARLIER_RELEASE, PERIOD, createPartner, createTestDataset, type TrueFigure } from "./test-dataset";

const PARTNERS: readonly Partner[] = [
  { ...createPartner("BLOC", "group", true), members: ["C", "D"] },
  createPartner("C", "country", true),
  createPartner("D", "country", true),
  { ...createPartner("NORTH", "group", false), kind: "continent" as Partner["kind"] },
  { ...createPartner("SOUTH", "group", false), kind: "continent" as Partner["kind"] },
  { ...createPartner("REST", "country", false), kind: "residual" as Partner["kind"] },
];

const createFigures = (flow: "exports" | "imports", truths: Record<string, number>): TrueFigure[] =>
  Object.entries(truths).map(([partner, truth]) => ({
    partner,
    flow,
    measure: "value",
    truth,
    unit: "CNY 10 th",
    decimals: 4,
  }));

// prettier-ignore
const FIGURES = [
  ...createFigures("exports", { WORLD: 100, NORTH: 60, SOUTH: 40, BLOC: 35, C: 20, D: 15, A: 30, B: 10, REST: 25 }),
  ...createFigures("imports", { WORLD: 80, NORTH: 30, SOUTH: 50, BLOC: 22, C: 2, D: 20, A: 10, B: 0, REST: 8, CHN: 40 }),
];
const dataset = createTestDataset(FIGURES, PARTNERS);

const listPartners = (flow: "exports" | "imports" | "total", view?: View) =>
  buildPartnerTable(dataset, flow, PERIOD, view).map((row) => [row.subject.partner.id, row.getAnswer("rank")?.number]);
const rank = (partner: string, view?: View, data = dataset) =>
  answerQuery(
    data,
    { subject: parseSubject(data, partner), flow: "exports", period: PERIOD, measure: "rank" },
    { currency: "CNY", ...(view && { view }) },
  );

describe("the table of partners", () => {
  test("has a group that customs ranks beside the economies outside it", () =>
    expect(listPartners("exports")).toEqual([
      ["BLOC", 1],
      ["A", 2],
      ["B", 3],
    ]));
  test("has every economy, those of the group too", () =>
    expect(listPartners("exports", "economies")).toEqual([
      ["A", 1],
      ["C", 2],
      ["D", 3],
      ["B", 4],
    ]));
  test("has the continents", () =>
    expect(listPartners("exports", "continents")).toEqual([
      ["NORTH", 1],
      ["SOUTH", 2],
    ]));
  test("orders by the sum of both flows where no total is printed", () =>
    expect(listPartners("total", "economies")).toEqual([
      ["A", 1],
      ["D", 2],
      ["C", 3],
      ["B", 4],
    ]));
  test.each(["customs", "economies", "continents"] as const)("of %s leaves out residuals and re-imports", (view) => {
    const partners = listPartners("imports", view).map(([partner]) => partner);
    expect(partners).not.toContain("REST");
    expect(partners).not.toContain("CHN");
  });
});

describe("a rank", () => {
  test("says among whom", () => {
    expect(rank("A").number).toBe(2);
    expect(rank("A").describeMethod("en")).toContain("1 of 3 partners have");
    expect(rank("C", "economies").describeMethod("en")).toContain("of 4 economies have");
    expect(rank("SOUTH", "continents").describeMethod("en")).toContain("of 2 continents have");
  });
  test("as printed is customs' own, so another view does not repeat it", () => {
    const printed: TrueFigure = { partner: "A", flow: "exports", measure: "rank", truth: 7, unit: "rank", decimals: 0 };
    const data = createTestDataset([...FIGURES, printed], PARTNERS);
    expect(rank("A", "customs", data)).toMatchObject({ number: 7, status: "reported" });
    expect(rank("A", "economies", data).number).toBe(1);
  });
  test("is among the partners of the table, not among the few of a report", () => {
    const table = FIGURES.map((figure) => ({ ...figure, release: EARLIER_RELEASE }));
    const data = createTestDataset([...table, ...createFigures("exports", { A: 31, B: 10 })], PARTNERS);
    expect(rank("A", "customs", data).describeMethod("en")).toContain("1 of 3 partners have");
  });
  test.each([
    [
      "C",
      "customs",
      'No rank for C: the view "customs" ranks BLOC, which includes it. The view "economies" ranks it: =TRADE.TRADERANK(',
    ],
    [
      "BLOC",
      "economies",
      'No rank for BLOC: the view "economies" ranks single economies. The view "customs" ranks it: =TRADE.TRADERANK(',
    ],
    [
      "A",
      "continents",
      'No rank for A: the view "continents" ranks continents. The view "customs" ranks it: =TRADE.TRADERANK(',
    ],
    ["REST", "customs", 'No rank for REST: the view "customs" ranks ASEAN, the EU and the economies outside them.'],
    ["A + B", "customs", 'No rank for A + B: the view "customs" ranks ASEAN, the EU and the economies outside them.'],
  ] as const)("of %s in the view %s is refused in words", (partner, view, message) =>
    expect(() => rank(partner, view)).toThrow(message),
  );
});

test("the view that ranks a partner is named with its rank in the period, else in the nearest that has one", () => {
  const partners = ["E", "F"].map((id) => Object.assign(createPartner(id, "country", true), { listed: true }));
  // Of Jan-Nov 2025 the value of F is missing, so that E has no place.
  const before = createFigures("exports", { E: 2, F: 1 }).map((one) => ({ ...one, period: "2024" }));
  const now = createFigures("exports", { E: 3, WORLD: 10 });
  const refuse = (figures: readonly TrueFigure[]) => () =>
    rank("E", "continents", createTestDataset(figures, [...PARTNERS, ...partners]));
  const both = [...now, ...createFigures("exports", { F: 2 }), ...createFigures("imports", { E: 3, F: 2 })];
  expect(refuse([...before, ...both])).toThrow(/ ranks it: =TRADE\.TRADERANK\("E","exports","2025-01\/2025-11",/);
  expect(refuse([...before, ...now])).toThrow(/The view "customs" ranks it: =TRADE\.TRADERANK\("E","exports",2024/);
  expect(refuse(now)).toThrow(/ranks continents\.$/);
});

test.each([
  [null, "customs"],
  ["Economies", "economies"],
  ["大洲", "continents"],
  ["经济体", "economies"],
])("the view %p is %s", (typed, view) => expect(parseView(typed)).toBe(view));

test("an unknown view is refused with those there are", () =>
  expect(() => parseView("regions")).toThrow("Unknown view 'regions'. Use customs, economies or continents."));
