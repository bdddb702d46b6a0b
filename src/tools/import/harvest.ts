/** The harvest: facts as they were collected, in the collectors' words, with the decisions taken about them. */
import { readFileSync } from "node:fs";
import { parse, type Info } from "csv-parse/sync";
import {
  DIMENSIONS,
  isDecimalText,
  UNITS,
  WEIGHTS,
  type Flow,
  type Measure,
  type Observation,
  type Qualifier,
  type Weight,
} from "../../dataset";
import { parsePeriod } from "../../query";

const HARVEST_FOLDER = "src/data/harvest";

/** In the order in which the releases list what they print. */
export const FILES = [
  "release-2025-12-08.csv",
  "headline-2017-2026.csv",
  "history.csv",
  "products-2025-2026.csv",
  "regimes-2026.csv",
] as const;

/** A harvested figure in our terms, and the report that prints it. */
export interface Fact extends Omit<Observation, "release" | "source" | "also"> {
  readonly report: HarvestedReport;
  /** The file of the harvest that it stands in. */
  readonly file: string;
}

/** A report as one row of the harvest names it. */
export interface HarvestedReport {
  readonly publisher: string;
  readonly title: string;
  readonly address: string;
  readonly date: string;
}

type Cells = Readonly<Record<string, string>>;
interface Row {
  readonly place: string;
  readonly cells: Cells;
}

export function readRows(file: string): Row[] {
  const rows = parse(readFileSync(file, "utf8"), { columns: true, trim: true, info: true }) as unknown as {
    record: Cells;
    info: Info;
  }[];
  return rows.map(({ record, info }) => ({ place: `${file}:${info.lines}`, cells: record }));
}

const readHarvestRows = (name: string): Row[] => readRows(`${HARVEST_FOLDER}/${name}`);

/** How many rows a file of the harvest has. */
export const countRows = (file: string): number => readHarvestRows(file).length;

/** The collectors' words for what has an id of ours; a word that is not listed is its own id. */
function readTerms(): (column: string, word: string) => string | undefined {
  const terms = new Map(
    readHarvestRows("terms.csv").map(({ cells }) => [`${cells.column}|${cells.harvested}`, cells.ours!]),
  );
  return (column, word) => terms.get(`${column}|${word}`);
}

/** "Ordinary trade; Private enterprises": a customs regime, a type of enterprise, or both. */
function parseCategory(category: string, findTerm: ReturnType<typeof readTerms>, place: string) {
  const found = { regime: "all", enterprise: "all" };
  if (category === "All") return found;
  for (const word of category.split("; ")) {
    const [regime, enterprise] = [findTerm("regime", word), findTerm("enterprise", word)];
    if (regime) found.regime = regime;
    else if (enterprise) found.enterprise = enterprise;
    else throw new Error(`${place}: category '${word}' is unknown. Add it to terms.csv.`);
  }
  return found;
}

/** What identifies the figure of a row, and the row itself, for the lists of decisions. */
const FIGURE_COLUMNS = "period flow partner product category measure unit".split(" ");
const ROW_COLUMNS = [...FIGURE_COLUMNS, "printed", "publisher"];
const buildKey = (columns: readonly string[], cells: Cells): string => columns.map((column) => cells[column]).join("|");

/** A list of decisions about rows of the harvest; each must be met. */
function readDecisions(name: string, columns: readonly string[]) {
  const decisions = new Map(readHarvestRows(name).map((row) => [buildKey(columns, row.cells), row]));
  const met = new Set<string>();
  return {
    /** The decision about a row, if there is one. */
    about(cells: Cells): Cells | undefined {
      const key = buildKey(columns, cells);
      const decision = decisions.get(key);
      if (decision) met.add(key);
      return decision?.cells;
    },
    /** @throws Error where a decision speaks of a figure that is not there. */
    checkAllMet(): void {
      for (const [key, { place }] of decisions)
        if (!met.has(key))
          throw new Error(`${place}: no harvested figure is the one named here. Correct or remove it.`);
    },
  };
}

/**
 * Every harvested figure that is not left out by decision.
 * @throws Error where a word is unknown, a number is none, or a decision speaks of a figure that is not there.
 */
export function readFacts(): Fact[] {
  const findTerm = readTerms();
  const leftOut = readDecisions("left-out.csv", ROW_COLUMNS);
  const notes = readDecisions("notes.csv", FIGURE_COLUMNS);
  const rows = FILES.flatMap((file) => readHarvestRows(file).map((row) => ({ file, ...row })));
  const facts = rows.flatMap(({ file, place, cells }): Fact[] => {
    if (leftOut.about(cells)) return [];
    const term = (column: string): string => findTerm(column, cells[column]!) ?? cells[column]!;
    const unit = term("unit");
    if (!UNITS.has(unit)) throw new Error(`${place}: unit '${cells.unit}' is unknown. Add it to terms.csv.`);
    if (!isDecimalText(cells.printed!)) throw new Error(`${place}: '${cells.printed}' is not a printed number.`);
    const { publisher, title, address, date } = cells as unknown as HarvestedReport;
    return [
      {
        period: parsePeriod(cells.period, ""),
        flow: cells.flow as Flow,
        partner: term("partner"),
        product: term("product"),
        ...parseCategory(cells.category!, findTerm, place),
        measure: term("measure") as Measure,
        printed: cells.printed!,
        unit,
        qualifier: (cells.qualifier ?? "") as Qualifier,
        status: (cells.status as Observation["status"]) ?? "published",
        note: [cells.note, notes.about(cells)?.note].filter(Boolean).join("; "),
        file,
        report: { publisher, title, address, date },
      },
    ];
  });
  leftOut.checkAllMet();
  notes.checkAllMet();
  return facts;
}

/** The name each publisher goes by, and its weight. */
export function readPublishers(): (harvested: string) => { publisher: string; weight: Weight } {
  const publishers = new Map(
    readHarvestRows("publishers.csv").map(({ place, cells }) => {
      const weight = cells.weight as Weight;
      if (!WEIGHTS.includes(weight)) throw new Error(`${place}: weight '${weight}' is none of ${WEIGHTS.join(", ")}.`);
      return [cells.harvested!, { publisher: cells.publisher!, weight }];
    }),
  );
  return (harvested) => {
    const found = publishers.get(harvested);
    if (!found) throw new Error(`Publisher '${harvested}' is unknown. Add it to ${HARVEST_FOLDER}/publishers.csv.`);
    return found;
  };
}

/** What is decided about single reports, by address or, where there is none, by title: their id, a note on their figures. */
export const readReportDecisions = (): Map<string, { source: string; note: string }> =>
  new Map(
    readHarvestRows("reports.csv").map(({ cells }) => [cells.report!, { source: cells.source!, note: cells.note! }]),
  );

/** The figure that a fact is about, whoever prints it. */
export const getFigureKey = (fact: Fact): string => {
  const what = DIMENSIONS.map((dimension) => fact[dimension]);
  return [fact.period, fact.flow, ...what, fact.measure, UNITS.get(fact.unit)!.base].join("|");
};
