/** The import of the harvest: repeatable, and every decision it takes can be read in the data package. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { DIMENSIONS, type Observation } from "../../src/dataset";
import { readPackage } from "../../src/dataset/package";
import { importHarvest } from "../../src/tools/import";
import { FILES, readFacts, type Fact } from "../../src/tools/import/harvest";
import { merge } from "../../src/tools/import/merge";
import type { Report } from "../../src/tools/import/reports";

const readRows = (file: string): Record<string, string>[] => parse(readFileSync(`src/data/${file}`), { columns: true });
const { contents } = readPackage("src/data");
const imported = importHarvest();

test("the releases of the data package are what the import makes of the harvest", () => {
  const { bulletin, observations: all } = contents!;
  const reported = [...all.filter((o) => !bulletin.observations.has(o)), ...bulletin.superseded];
  const sort = (rows: readonly Observation[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
  for (const { id, observations } of imported.releases)
    expect(sort(reported.filter(({ release }) => release === id))).toEqual(sort(observations));
  const ofTables = bulletin.disagreements.length;
  expect(readRows("disagreements.csv")).toHaveLength(imported.disagreements.length + ofTables);
});

test("every harvested figure is an observation, agrees with one, is a recorded disagreement or is left out by decision", () => {
  const facts = readFacts();
  const figures = new Set(contents!.observations.map(formatFigure));
  expect(facts.filter((fact) => !figures.has(formatFigure(fact)))).toEqual([]);
  const harvested = FILES.flatMap((file) => readRows(`harvest/${file}`));
  expect(facts.length + readRows("harvest/left-out.csv").length).toBe(harvested.length);
});

test("the account of every file adds up, and so do all files together", () => {
  const { rowCounts: account, releases, disagreements } = imported;
  for (const { rows, kept, agreeing, differing, leftOut } of account) {
    expect(kept + agreeing + differing + leftOut).toBe(rows);
    expect(kept).toBeGreaterThan(0);
  }
  const sum = (column: "kept" | "differing" | "leftOut"): number =>
    account.reduce((total, one) => total + one[column], 0);
  expect(sum("kept")).toBe(releases.reduce((total, { observations }) => total + observations.length, 0));
  expect(sum("differing")).toBe(disagreements.length);
  expect(sum("leftOut")).toBe(readRows("harvest/left-out.csv").length);
});

test("what is decided about single figures stands in their notes", () => {
  const notes = readRows("harvest/notes.csv");
  expect(notes.length).toBeGreaterThan(0);
  for (const { note } of notes) expect(contents!.observations.some((o) => o.note.includes(note!))).toBe(true);
});

function formatFigure(of: Pick<Observation, "period" | "flow" | "measure" | (typeof DIMENSIONS)[number]>): string {
  return [of.period, of.flow, ...DIMENSIONS.map((dimension) => of[dimension]), of.measure].join("|");
}

test("what is left out has a reason, and its printed number is nowhere", () => {
  const leftOut = readRows("harvest/left-out.csv");
  expect(leftOut.length).toBeGreaterThan(0);
  for (const { reason, printed, period, measure, publisher } of leftOut) {
    expect(reason!.length).toBeGreaterThan(20);
    const still = contents!.observations.filter((o) => {
      const source = contents!.sources.find(({ id }) => id === o.source)!;
      return o.printed === printed && o.period === period && o.measure === measure && source.publisher === publisher;
    });
    expect(still).toEqual([]);
  }
});

test("a disagreement is named in the note of the figure that is kept", () => {
  for (const { kept, other, otherReport } of imported.disagreements)
    expect(kept.note).toContain(
      `${otherReport.publisher} reports ${[other.qualifier, other.printed, other.unit].filter(Boolean).join(" ")}`,
    );
});

describe("one figure printed by several reports", () => {
  const report = (id: string, weight: Report["weight"], date: string): Report => ({
    id,
    publisher: id,
    title: id,
    date,
    address: "",
    weight,
    described: false,
    month: "2025-11",
    note: "",
  });
  const REPORTS: Record<string, Report> = {
    customs: report("customs", "official", "2025-12-09"),
    early: report("early", "press", "2025-12-07"),
    late: report("late", "press", "2025-12-10"),
    undated: report("undated", "press", ""),
    state: report("state", "state media", "2025-12-20"),
  };
  const fact = (publisher: string, printed: string, qualifier: Fact["qualifier"] = ""): Fact => ({
    period: "2025-11",
    flow: "exports",
    partner: "WORLD",
    product: "all",
    regime: "all",
    enterprise: "all",
    measure: "value",
    printed,
    unit: "CNY trn",
    qualifier,
    status: "published",
    note: "",
    file: "",
    report: { publisher, title: "", address: "", date: "" },
  });
  const kept = (...facts: Fact[]) => {
    const { observations, disagreements } = merge("2025-12-08", facts, ({ report }) => REPORTS[report.publisher]!);
    expect(observations).toHaveLength(1);
    return { ...observations[0]!, disagreements: disagreements.map(({ otherReport }) => otherReport.id) };
  };

  test("customs comes before the press, whatever the date", () => {
    expect(kept(fact("early", "2.36"), fact("customs", "2.35"))).toMatchObject({
      printed: "2.35",
      source: "customs",
      disagreements: ["early"],
      note: "early reports 2.36 CNY trn",
    });
  });
  test("state media come before the press", () => {
    expect(kept(fact("early", "2.36"), fact("state", "2.35"))).toMatchObject({ source: "state" });
  });
  test("of equals the earlier is kept, and one without a date comes last", () => {
    expect(kept(fact("undated", "2.37"), fact("late", "2.36"), fact("early", "2.35"))).toMatchObject({
      source: "early",
      disagreements: ["late", "undated"],
    });
  });
  test("finer digits that agree are kept, and the coarser source is named as printing it too", () => {
    expect(kept(fact("customs", "2.35"), fact("early", "2.3485"))).toMatchObject({
      printed: "2.3485",
      source: "early",
      also: "customs",
      disagreements: [],
    });
  });
  test("finer digits that do not agree with customs are a disagreement", () => {
    expect(kept(fact("customs", "2.35"), fact("early", "2.3421"))).toMatchObject({
      printed: "2.35",
      source: "customs",
      disagreements: ["early"],
    });
  });
  test("a number says more than a bound that holds", () => {
    expect(kept(fact("customs", "2", "more than"), fact("late", "2.35"))).toMatchObject({
      printed: "2.35",
      qualifier: "",
      disagreements: [],
    });
  });
});
