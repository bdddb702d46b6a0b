/** Briefings before there is a sheet: what Excel takes, what follows which cell, and the figures of their tables. */
import { buildBriefing, layOutBriefing, type BriefingChoice } from "../../src/briefings";
import { hasFunction } from "../../src/functions";
import { findCalls } from "../../src/formulas/calls";
import { tokenize } from "../../src/formulas/tokens";
import { LANGUAGES, type Language } from "../../src/language";
import { getDatasetInUse } from "../../src/session";

const dataset = getDatasetInUse();

const CHOICES: readonly BriefingChoice[] = [
  { id: "monitor", month: "2025-11" },
  { id: "partner", partner: "ASEAN" },
  { id: "product", product: "Soybeans", flow: "imports" },
  { id: "tariffs", partner: "US", month: "2025-04" },
];

const lay = (choice: BriefingChoice, language: Language = "en") =>
  layOutBriefing(dataset, buildBriefing(dataset, choice, language), language);

const CASES = CHOICES.flatMap((choice) => LANGUAGES.map((language) => ({ ...choice, language })));

describe.each(CASES)("$id in $language", ({ language, ...choice }) => {
  const layout = lay(choice as BriefingChoice, language);
  const formulas = layout.formulas.flat().filter((text) => text.startsWith("="));

  test("its formulas are within the limits of Excel, and depend on no version or language of it", () => {
    for (const formula of formulas) {
      expect(formula.length).toBeLessThanOrEqual(8192);
      for (const [, literal] of formula.matchAll(/"((?:[^"]|"")*)"/g)) expect(literal!.length).toBeLessThanOrEqual(255);
      const functions = tokenize(formula).filter(({ kind }) => kind === "function");
      for (const { text } of functions) expect(text).not.toMatch(/^(TEXT|LET|LAMBDA|XLOOKUP|FILTER)\b/i);
      for (const { id } of findCalls(formula)) expect([id, hasFunction(id)]).toEqual([id, true]);
    }
  });

  test("the subject and the period of every table that is about them follow the cells under the title", () => {
    const own = new Set(layout.cells.map(({ value }) => `$${"ABC"[value.column]}$${value.row + 1}`));
    for (const { content, layout: table } of layout.tables) {
      for (const { name, link } of content.parameters) {
        const follows = /\$[A-C]\$\d+/.exec(link ?? "")?.[0];
        if (follows !== undefined) expect(own).toContain(follows);
        else if (name !== "flow") expect([choice.id, name]).toEqual(["monitor", "subject"]);
      }
      expect(table.parameters.map(({ isLinked }) => isLinked)).toEqual(
        content.parameters.map(({ link }) => link !== undefined),
      );
    }
  });

  test("its tables and charts stand one below the other", () => {
    let end = layout.formulas.length;
    for (const { layout: table } of layout.tables) {
      expect(table.area.row).toBeGreaterThanOrEqual(end);
      expect(table.area.column + table.area.columns).toBeLessThanOrEqual(layout.chartColumn);
      end = table.area.row + table.area.rows;
    }
    expect(layout.missing).toEqual([]);
  });
});

test("the figures of its tables are those that customs published", () => {
  const [month, yearToDate, partners] = lay(CHOICES[0]!).tables;
  const read = ({ content }: typeof month & object): string[][] =>
    content.rows.slice(0, 3).map((row) => row.slice(0, 2).map(({ text }) => text));
  expect(read(month!)).toEqual([
    ["Total", "3,898.69"],
    ["Exports", "2,345.63"],
    ["Imports", "1,553.06"],
  ]);
  expect(read(yearToDate!)).toEqual([
    ["Total", "41,207.64"],
    ["Exports", "24,457.88"],
    ["Imports", "16,749.76"],
  ]);
  expect(partners!.content.rows.slice(0, 3).map((row) => [row[0]!.text, row[2]!.text])).toEqual([
    ["ASEAN", "640.22"],
    ["EU", "491.64"],
    ["United States", "311.25"],
  ]);
});

test("a table for which there are no figures is left out, and said to be", () => {
  const briefing = buildBriefing(dataset, CHOICES[0]!, "en");
  const [first, , partners] = briefing.tables;
  const ofNoFigures = { ...partners!, spec: { ...partners!.spec, period: "1999" } };
  const layout = layOutBriefing(dataset, { ...briefing, tables: [first!, ofNoFigures] }, "en");
  expect(layout.tables).toHaveLength(1);
  expect(layout.missing).toEqual([expect.stringContaining("1999")]);
  // The first one is what the briefing is about.
  expect(() => layOutBriefing(dataset, { ...briefing, tables: [ofNoFigures, first!] }, "en")).toThrow(/1999/);
});

test.each([
  [{ id: "monitor", month: "Smarch" }, "unknownPeriod"],
  [{ id: "tariffs", partner: "US", month: "2025" }, "unknownPeriod"],
  [{ id: "partner", partner: "Asaen" }, "unknownName"],
] as const)("%j is refused", (choice, code) => {
  expect(() => lay(choice)).toThrow(expect.objectContaining({ code }) as Error);
});
