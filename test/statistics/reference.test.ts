/** References as they are pasted: who is cited, and how each style writes it. */
import { parseSubject, type CitationStyle } from "../../src/query";
import type { Dataset, Source } from "../../src/dataset";
import { answerQuery, formatCitation } from "../../src/statistics";
import { CUSTOMS } from "../../src/statistics/citation";
import { change, value, type Details } from "./figures";
import { EARLIER_RELEASE, PERIOD, createTestDataset, type TrueFigure } from "./test-dataset";

const SOURCES: Readonly<Record<string, Partial<Source>>> = {
  table: { publisher: CUSTOMS, title: "Table 4", date: "2025-12-08", address: "https://example.org/table" },
  report: { publisher: "Xinhua", title: "Trade grows", date: "2025-12-09", address: "https://example.org/report" },
};

/** The dataset with other documents, or as another kind of source. */
const withSources = (dataset: Dataset, more: object = {}): Dataset =>
  Object.defineProperties(Object.create(dataset) as Dataset, {
    source: { value: (id: string) => ({ ...dataset.source(id)!, ...SOURCES[id] }) },
    ...Object.fromEntries(Object.entries(more).map(([name, one]) => [name, { value: one as unknown }])),
  });

const cite = (
  figures: readonly TrueFigure[],
  style: CitationStyle,
  { name = "WORLD", flow = "exports" as TrueFigure["flow"], more = {}, measure = "value" as "value" | "share" } = {},
): string => {
  const dataset = withSources(createTestDataset(figures), more);
  const query = { subject: parseSubject(dataset, name), flow, period: PERIOD, measure };
  return formatCitation(answerQuery(dataset, query), style, "en");
};

const TABLE: Details = { source: "table" };
const official = value("exports", "24.46", TABLE);
const reported = value("exports", "24.46");

describe("a short reference", () => {
  test("names customs, whose figure it is", () =>
    expect(cite([official], "short")).toBe(
      `China's goods trade, exports, value, Jan-Nov 2025: 24.46 bn CNY. Source: ${CUSTOMS}, release of 2025-12-08.`,
    ));
  test("names who reports it, where no document of customs has it", () => {
    expect(cite([reported], "short")).toContain(`Source: ${CUSTOMS}, as reported by Xinhua, release of`);
    const total = { flow: "total" } as const;
    expect(cite([official, value("imports", "16.75")], "short", total)).toContain(`${CUSTOMS}, as reported by Xinhua,`);
  });
  test("names the publisher alone where the figure is its own", () => {
    const estimate = value("exports", "24.46", { status: "estimate" });
    expect(cite([estimate], "short")).toContain("24.46 bn CNY [estimate]. Source: Xinhua, release");
    expect(cite([value("exports", "24.46", { status: "forecast" })], "short")).toContain(
      "[forecast]. Source: Xinhua, ",
    );
    expect(cite([reported], "short", { more: { own: "mine" } })).toContain("24.46 bn CNY. Source: Xinhua, release");
    const second = { id: "s", name: "S" };
    expect(cite([reported], "short", { more: { second } })).toContain("24.46 bn CNY. Source: Xinhua, release");
  });
  test("tells a derived number and its releases", () =>
    expect(
      cite([official, value("imports", "16.75", { ...TABLE, release: EARLIER_RELEASE })], "short", { flow: "total" }),
    ).toBe(
      `China's goods trade, total, value, Jan-Nov 2025: 41.21 bn CNY [derived]. Source: ${CUSTOMS}, release of 2025-11-07 and 2025-12-08.`,
    ));
  test("names what is not the total", () => {
    expect(cite([value("exports", "2.40", { ...TABLE, partner: "A" })], "short", { name: "A" })).toMatch(
      /^A, exports, /,
    );
    expect(cite([value("exports", "2.40", { ...TABLE, product: "whole" })], "short", { name: "whole" })).toMatch(
      /^whole, exports, /,
    );
  });
});

test("a full reference has the figure, the documents and the releases", () => {
  expect(cite([official], "full")).toBe(
    `China's goods trade, exports, value, Jan-Nov 2025: 24.46 bn CNY. Source: ${CUSTOMS}, "Table 4", 2025-12-08, https://example.org/table. Release of 2025-12-08.`,
  );
  expect(cite([reported], "full")).toBe(
    `China's goods trade, exports, value, Jan-Nov 2025: 24.46 bn CNY. ${CUSTOMS}, as reported by Xinhua. Source: Xinhua, "Trade grows", 2025-12-09, https://example.org/report. Release of 2025-12-08.`,
  );
});

describe("BibTeX", () => {
  test("has an entry for each document", () =>
    expect(cite([official, value("imports", "16.75")], "bibtex", { flow: "total" })).toBe(
      [
        "@misc{table,",
        `  author = {{${CUSTOMS}}},`,
        "  title = {{Table 4}},",
        "  year = {2025},",
        "  month = dec,",
        "  url = {https://example.org/table},",
        `  note = {China's goods trade, total, value, Jan-Nov 2025: 41.21 bn CNY [derived]. ${CUSTOMS}, as reported by Xinhua. Release of 2025-12-08.}`,
        "}",
        "",
        "@misc{report,",
        "  author = {{Xinhua}},",
        "  title = {{Trade grows}},",
        "  year = {2025},",
        "  month = dec,",
        "  url = {https://example.org/report},",
        `  note = {China's goods trade, total, value, Jan-Nov 2025: 41.21 bn CNY [derived]. ${CUSTOMS}, as reported by Xinhua. Release of 2025-12-08.}`,
        "}",
      ].join("\n"),
    ));
  test("leaves out what a document lacks", () => {
    const source = () => ({ ...SOURCES.table, id: "table", date: "2025", address: "", weight: "official" });
    const entry = cite([official], "bibtex", { more: { source } });
    expect(entry).toContain("year = {2025}");
    expect(entry).not.toContain("month");
    expect(entry).not.toContain("url");
  });
  test("escapes what TeX would read", () => {
    const source = () => ({ ...SOURCES.table, id: "table", title: "a_b & 5% $1 #2 {c} ~ ^ \\d", weight: "official" });
    expect(cite([official], "bibtex", { more: { source } })).toContain(
      "title = {{a\\_b \\& 5\\% \\$1 \\#2 \\{c\\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}d}},",
    );
    expect(
      cite(
        [
          value("exports", "2.40", { ...TABLE, partner: "A" }),
          official,
          change("exports", "9.8", "share", { ...TABLE, partner: "A" }),
        ],
        "bibtex",
        { name: "A", measure: "share" },
      ),
    ).toContain("9.8\\%");
  });
});

test("CSL-JSON has an item for each document, a data set if it is customs' own", () => {
  const items = JSON.parse(cite([official, value("imports", "16.75")], "csl-json", { flow: "total" })) as object[];
  expect(items).toMatchObject([
    {
      id: "table",
      type: "dataset",
      title: "Table 4",
      author: [{ literal: CUSTOMS }],
      issued: { "date-parts": [[2025, 12, 8]] },
      URL: "https://example.org/table",
    },
    { id: "report", type: "webpage", author: [{ literal: "Xinhua" }], issued: { "date-parts": [[2025, 12, 9]] } },
  ]);
  const source = () => ({ ...SOURCES.table, id: "table", date: "", address: "", weight: "official" });
  const [bare] = JSON.parse(cite([official], "csl-json", { more: { source } })) as [object];
  expect(Object.keys(bare)).toEqual(["id", "type", "title", "author", "note"]);
});
