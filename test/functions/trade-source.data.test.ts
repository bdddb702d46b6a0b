/** TRADESOURCE cites exactly the figure that the function of the measure answers with the same arguments. */
import { FLOWS, createDataset, type Observation } from "../../src/dataset";
import { buildBundledEdition, readPackage } from "../../src/dataset/package";
import { callFunction, isFailedCell, type Cell } from "../../src/functions";
import { LANGUAGES } from "../../src/language";
import { CITATION_STYLES, formatSubject, getSubject } from "../../src/query";
import { formatCitation } from "../../src/statistics";
import { createRandom, sample } from "../../src/tools/harness/seeded-random";

const dataset = createDataset(buildBundledEdition(readPackage("src/data").contents!), "shipped");

const call = (id: string, ...args: unknown[]): Cell => callFunction(id, args, dataset, "en")[0]![0]!;

/** Every function that answers one figure: its arguments and those of the citation of its figure. */
const FUNCTIONS: Readonly<
  Record<string, (subject: string, flow: string | null, period: string) => [args: unknown[], source: unknown[]]>
> = {
  TRADEVALUE: (...args) => [args, args],
  TRADESHARE: (...args) => [args, [...args, "share"]],
  YOYCHANGE: (...args) => [args, [...args, "yoy"]],
  TRADEBALANCE: (subject, _flow, period) => [
    [subject, period],
    [subject, "balance", period],
  ],
  QUANTITY: (...args) => [args, [...args, "quantity"]],
  UNITVALUE: (...args) => [args, [...args, "unit value"]],
  PRIORVALUE: (...args) => [args, [...args, "prior value"]],
  CONTRIBUTION: (...args) => [args, [...args, "contribution"]],
  TRADERANK: (...args) => [args, [...args, "rank"]],
  WORLDSHARE: (_subject, _flow, period) => [[period], [null, null, period, "world share"]],
};

/** More arguments of a function, with those of TRADESOURCE for the same. */
const OPTIONS: readonly [id: string, args: unknown[], source: unknown[]][] = [
  ["TRADEVALUE", ["ASEAN", "exports", "2025-06", "USD bn"], ["ASEAN", "exports", "2025-06", "value", "USD bn"]],
  ["TRADEVALUE", ["World", "exports", "2025-06"], [null, "exports", "2025-06"]],
  ["YOYCHANGE", ["Iron ore", "imports", null, "quantity"], ["Iron ore", "imports", null, "yoy quantity"]],
  ["YOYCHANGE", ["World", "exports", "2025-11", "usd value"], ["World", "exports", "2025-11", "yoy usd"]],
  ["UNITVALUE", ["Iron ore", "imports", "2025-06", "USD/t"], ["Iron ore", "imports", "2025-06", "unit value", "USD/t"]],
  ["QUANTITY", ["Iron ore", "imports", "2025-06", "mn t"], ["Iron ore", "imports", "2025-06", "quantity", "mn t"]],
  [
    "TRADESHARE",
    ["Germany", "exports", null, "EU"],
    ["Germany", "exports", null, "share", null, null, null, null, "EU"],
  ],
  [
    "TRADERANK",
    ["Germany", null, null, null, null, "economies"],
    ["Germany", null, null, "rank", null, null, null, null, null, "economies"],
  ],
  ["TRADEVALUE", ["ASEAN", null, null, null, "2025-12-08"], ["ASEAN", null, null, null, null, "2025-12-08"]],
  ["WORLDSHARE", [], [null, null, null, "world share"]],
];

const SAMPLED = 150;
const random = createRandom(5);
const identify = ({ partner, product, regime, enterprise, period }: Observation): string =>
  [partner, product, regime, enterprise, period].join("|");
const subjects = [...new Map(dataset.observations.map((one) => [identify(one), one])).values()];
const asked: [id: string, args: unknown[], source: unknown[]][] = sample(subjects, SAMPLED, random).flatMap((one) => {
  const flow = sample([null, ...FLOWS], 1, random)[0]!;
  return Object.entries(FUNCTIONS).map(([id, toArguments]): [string, unknown[], unknown[]] => [
    id,
    ...toArguments(formatSubject(getSubject(dataset, one), "en"), flow, one.period),
  ]);
});

const readMessage = (cell: Cell): string | undefined =>
  typeof cell === "object" && isFailedCell(cell) ? (cell.error as Error).message : undefined;

test("TRADESOURCE cites the figure of the function, or refuses as it does", () => {
  const outcomes = { cited: 0, refused: 0 };
  const wrong = [...asked, ...OPTIONS].flatMap(([id, args, source]) => {
    const [figure, citation] = [call(id, ...args), call("TRADESOURCE", ...source)];
    const refusal = readMessage(figure);
    if (refusal !== undefined) {
      outcomes.refused += 1;
      return readMessage(citation) === refusal
        ? []
        : [`${id} ${JSON.stringify(args)}: ${refusal} | ${String(readMessage(citation) ?? citation)}`];
    }
    outcomes.cited += 1;
    const { answer } = figure as { answer: Parameters<typeof formatCitation>[0] };
    const expected = formatCitation(answer, "sentence", "en");
    return citation === expected
      ? []
      : [`${id} ${JSON.stringify(args)}: ${expected} | ${String(readMessage(citation) ?? citation)}`];
  });
  expect(wrong).toEqual([]);
  expect(outcomes.cited).toBeGreaterThan(600);
  expect(outcomes.refused).toBeGreaterThan(100);
});

describe("a citation", () => {
  const cite = (style: string, language: (typeof LANGUAGES)[number], ...args: unknown[]): string => {
    const source = [...args, ...Array.from({ length: 7 - args.length }, () => null), style];
    return callFunction("TRADESOURCE", source, dataset, language)[0]![0] as string;
  };

  test("in the short form is one line: figure, number, publisher, release", () => {
    expect(cite("short", "en", "ASEAN")).toBe(
      "ASEAN, total, value, Jan-Nov 2025: 6.82 trn CNY [derived]. Source: General Administration of Customs of China (GACC), release of 2025-12.",
    );
    expect(cite("short", "zh", "ASEAN")).toBe(
      "东盟，进出口，金额，2025年1-11月：6.82万亿元（推算值）。来源：中华人民共和国海关总署，2025-12发布。",
    );
  });

  test("in the full form names document, date and address too, and who reports customs' figure", () => {
    expect(cite("full", "en", "ASEAN", "total", "2025-01/2025-09", "yoy")).toBe(
      "ASEAN, total, YoY change, Jan-Sep 2025: 9.6%. " +
        "General Administration of Customs of China (GACC), as reported by People's Daily Online / Xinhua. " +
        "Source: People's Daily Online / Xinhua, \"China's foreign trade up 4 pct in first 9 months\", 2025-10-13, " +
        "http://en.people.cn/n3/2025/1013/c90000-20376064.html. Release of 2025-10-13.",
    );
  });

  test("as BibTeX has one entry a document, with its special characters escaped", () => {
    const entry = cite("bibtex", "en", "ASEAN", "total", "2025-01/2025-09", "yoy");
    expect(entry).toMatch(/^@misc\{people-s-daily-online-xinhua-2025-10-13,\n {2}author = \{\{People's Daily/);
    expect(entry).toContain("  year = {2025},\n  month = oct,\n  url = {http://en.people.cn/");
    expect(entry).toContain("9.6\\%");
    expect(entry.split("@misc{")).toHaveLength(2);
  });

  test("as CSL-JSON is a list of items with date and address", () => {
    const items = JSON.parse(cite("csl-json", "en", "ASEAN")) as object[];
    expect(items).toEqual([
      expect.objectContaining({
        type: "dataset",
        title: "Imports and exports by country (region), November 2025 (in CNY)",
        author: [{ literal: "General Administration of Customs of China (GACC)" }],
        issued: { "date-parts": [[2025, 12]] },
        URL: expect.stringMatching(/^https:/) as string,
        note: expect.stringContaining("6.82 trn CNY") as string,
      }),
    ]);
  });

  test("of an estimate says who made it, and cites customs for nothing", () => {
    expect(cite("sentence", "en", null, null, null, "world share")).toMatch(
      /^Estimate: share of world exports about 15\.0% \[estimate of economists of Morgan Stanley\]\. Source: CGTN/,
    );
    expect(cite("full", "en", null, null, null, "world share")).not.toContain("Customs");
    expect(cite("sentence", "en", null, null, "2030", "world share")).toMatch(/^Forecast: .*Morgan Stanley/);
  });

  test.each(LANGUAGES.flatMap((language) => CITATION_STYLES.map((style) => [style, language] as const)))(
    "as %s in %s is written wholly in that language",
    (style, language) => {
      const [english, chinese] = [cite(style, "en", "ASEAN"), cite(style, "zh", "ASEAN")];
      expect(english).not.toBe(chinese);
      expect(language === "en" ? english : "").not.toMatch(/\p{Script=Han}/u);
    },
  );

  test("in an unknown style is refused with the styles there are", () => {
    const cell = callFunction(
      "TRADESOURCE",
      ["ASEAN", null, null, null, null, null, null, "harvard"],
      dataset,
      "en",
    )[0]![0]!;
    expect(readMessage(cell)).toMatch(/Unknown style 'harvard'.*sentence, short, full, bibtex or csl-json/);
  });
});
