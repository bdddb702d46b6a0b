/** Matches the headings of a table with the columns of an observation. */
import { normalise } from "../dataset";
import type { RowFinding, OwnTable } from "./table";

/** The columns of an observation (src/data/schemas/observation.json) with the other headings they can have. */
const COLUMN_NAMES = {
  period: ["TIME_PERIOD", "time", "month"],
  flow: ["TRADE_FLOW"],
  partner: ["COUNTERPART_AREA", "PARTNER_AREA", "country"],
  product: ["COMMODITY", "goods"],
  regime: ["customs regime"],
  enterprise: ["ownership type", "ownership", "type of enterprise"],
  measure: ["INDICATOR"],
  printed: ["OBS_VALUE", "value", "number"],
  unit: ["UNIT_MEASURE"],
  qualifier: [],
  status: ["OBS_STATUS"],
  source: [],
  note: ["COMMENT_OBS", "OBS_COMMENT", "comment"],
  release: ["published"],
} satisfies Record<string, readonly string[]>;

export type Column = keyof typeof COLUMN_NAMES;

/** Columns that every figure needs. Without a partner or product column figures are totals. */
const REQUIRED_COLUMNS: readonly Column[] = ["period", "flow", "measure", "printed", "unit"];

export interface ColumnMatch {
  /** The heading of each column in the table. */
  readonly headings: Readonly<Partial<Record<Column, string>>>;
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
  readonly problems: readonly RowFinding[];
}

const COLUMN_BY_NAME = new Map(
  (Object.entries(COLUMN_NAMES) as [Column, readonly string[]][]).flatMap(([column, names]) =>
    [column, ...names].map((name): [string, Column] => [normalise(name), column]),
  ),
);

/** Whether a heading names a column of an observation. */
export const isColumnName = (heading: string): boolean => COLUMN_BY_NAME.has(normalise(heading));

export function matchColumns({ columns }: OwnTable): ColumnMatch {
  const headings: Partial<Record<Column, string>> = {};
  const unused: string[] = [];
  const problems: RowFinding[] = [];
  for (const heading of columns) {
    const column = COLUMN_BY_NAME.get(normalise(heading));
    if (!column) unused.push(heading);
    else if (headings[column] === undefined) headings[column] = heading;
    else problems.push({ line: 1, column: heading, error: { code: "columnTwice", column, heading } });
  }
  // An empty table has another error.
  const missing = columns.length === 0 ? [] : REQUIRED_COLUMNS.filter((column) => headings[column] === undefined);
  return {
    headings,
    unused,
    problems: [
      ...problems,
      ...missing.map((column): RowFinding => ({
        line: 1,
        error: { code: "noColumn", column, also: COLUMN_NAMES[column] },
      })),
    ],
  };
}
