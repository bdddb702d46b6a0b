/** The questions of the benchmark: what formulas ask, and what of the figures decides the answer. */
import { getYearBefore } from "../../query";
import { joinValueKey, type Figure } from "./figures";

/** The functions with one answer a cell. */
export const CELL_FUNCTIONS = ["TRADEVALUE", "TRADESHARE", "YOYCHANGE", "CONTRIBUTION"] as const;
export type CellFunction = (typeof CELL_FUNCTIONS)[number];

export interface CellQuestion {
  readonly id: CellFunction;
  /** As people type it. */
  readonly name: string;
  readonly partner: string;
  readonly flow: string;
  /** A month. */
  readonly period: string;
  /** The keys of the figures that decide the answer. */
  readonly keys: readonly string[];
}

export interface SeriesQuestion {
  readonly flow: string;
  /** Months, oldest first; the series is that of the total. */
  readonly months: readonly string[];
}

export interface TableQuestion {
  readonly flow: string;
  readonly period: string;
  /** The same month of the year before. */
  readonly before: string;
  /** The countries that the table ranks, largest first, and how many of them it shows. */
  readonly partners: readonly string[];
  readonly top: number;
}

/** The columns of the table. */
export const TABLE_COLUMNS = ["TRADEVALUE", "TRADESHARE", "YOYCHANGE"] as const;

/** The cells of a table of these partners, row by row. */
export const listTableCells = ({ flow, period }: TableQuestion, partners: readonly string[]): CellQuestion[] =>
  partners.flatMap((partner) =>
    TABLE_COLUMNS.map((id) => {
      const keys = FORMULAS[id].listKeys({ period, flow, partner });
      return { id, name: partner, partner, flow, period, keys };
    }),
  );

interface Formula {
  listKeys(question: Pick<CellQuestion, "period" | "flow" | "partner">): string[];
  /** From the terms, which are cells, columns or placeholders; it reads alike in Excel, SQL and JavaScript. */
  write(terms: readonly string[]): string;
  compute(numbers: readonly number[]): number;
}

const WORLD = "WORLD";
const FLOWS = ["exports", "imports"] as const;

/** How each function's answer follows from published values. */
export const FORMULAS: Readonly<Record<CellFunction, Formula>> = {
  TRADEVALUE: {
    listKeys: ({ period, flow, partner }) => [joinValueKey(period, flow, partner)],
    write: ([value]) => `${value}`,
    compute: ([value]) => value!,
  },
  TRADESHARE: {
    listKeys: ({ period, flow, partner }) => [partner, WORLD].map((one) => joinValueKey(period, flow, one)),
    write: ([value, total]) => `${value}/${total}`,
    compute: ([value, total]) => value! / total!,
  },
  YOYCHANGE: {
    listKeys: ({ period, flow, partner }) =>
      [period, getYearBefore(period)].map((one) => joinValueKey(one, flow, partner)),
    write: ([value, before]) => `${value}/${before}-1`,
    compute: ([value, before]) => value! / before! - 1,
  },
  // In percentage points.
  CONTRIBUTION: {
    listKeys: ({ period, flow, partner }) => [
      joinValueKey(period, flow, partner),
      joinValueKey(getYearBefore(period), flow, partner),
      joinValueKey(getYearBefore(period), flow, WORLD),
    ],
    write: ([value, before, total]) => `(${value}-${before})/${total}*100`,
    compute: ([value, before, total]) => ((value! - before!) / total!) * 100,
  },
};

export interface Questions {
  listCells(id: CellFunction, count: number): CellQuestion[];
  /** Of exports and of imports, so that an answer is never asked for twice in a row. */
  readonly series: readonly SeriesQuestion[];
  readonly tables: readonly TableQuestion[];
}

const SERIES_MONTHS = 100;
const TABLE_ROWS = 10;
/** Yuan. The change of a smaller value may be known too vaguely for an answer. */
const SMALLEST = 1e8;

interface Choice {
  /** The English name of a partner that is a country; undefined for others. */
  getName(partner: string): string | undefined;
  /** Which questions of one function to draw from. */
  select(questions: readonly CellQuestion[]): readonly CellQuestion[];
}

/** Draws questions that the figures can decide, spread over partners, months and flows. */
export function drawQuestions(figures: readonly Figure[], { getName, select }: Choice): Questions {
  const keys = new Map(figures.map(({ key, number }) => [key, number]));
  const cells = figures
    .filter(({ key, period, flow, partner }) => period.length === 7 && key === joinValueKey(period, flow, partner))
    .map(({ period, flow, partner }) => ({ period, flow, partner, name: getName(partner) }))
    .filter(({ name, flow }) => name !== undefined && (flow === "exports" || flow === "imports"));
  const months = [...new Set(cells.map(({ period }) => period))].sort();
  const newest = months[months.length - 1]!;
  const before = getYearBefore(newest);
  const listPartners = (flow: string): string[] =>
    figures
      .filter(({ key, partner }) => key === joinValueKey(newest, flow, partner) && getName(partner) !== undefined)
      .filter(({ partner }) => keys.has(joinValueKey(before, flow, partner)))
      .sort((a, b) => b.number - a.number)
      .map(({ partner }) => partner);
  return {
    listCells(id, count) {
      const { listKeys } = FORMULAS[id];
      const decided = cells
        .map((cell) => ({ ...cell, id, name: cell.name!, keys: listKeys(cell) }))
        .filter((question) => question.keys.every((key) => keys.get(key)! >= SMALLEST));
      const questions = select(decided);
      // A step that has no divisor in common with the count visits every question before any comes again.
      const STEP = 7919;
      return Array.from({ length: count }, (_, at) => questions[(at * STEP) % questions.length]!);
    },
    series: FLOWS.map((flow) => ({
      flow,
      months: months.filter((month) => keys.has(joinValueKey(month, flow, WORLD))).slice(-SERIES_MONTHS),
    })),
    tables: FLOWS.map((flow) => ({ flow, period: newest, before, partners: listPartners(flow), top: TABLE_ROWS })),
  };
}
