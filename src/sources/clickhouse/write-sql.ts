import { DIMENSIONS } from "../../dataset";
import { SELECTED_PER_MEASURE } from "./measure-column";
import { VERSION_SOURCE, VERSION_SQL, type OpenedTable } from "./open-table";
import type { Select } from "./plan-selects";

/** What stands before the version in place of the number of a SELECT. */
export const VERSION_ROW = "version";

/** The place of each column in the rows of {@link writeSql}. */
export const PLACES = {
  select: 0,
  flow: 1,
  dimensions: 2,
  period: 2 + DIMENSIONS.length,
  rows: 3 + DIMENSIONS.length,
  numbers: 4 + DIMENSIONS.length,
};

/**
 * One query for all SELECTs and the version of the table.
 * @param quotedTable - the table, with its identifiers quoted.
 */
export function writeSql(selects: readonly Select[], table: OpenedTable, quotedTable: string): string {
  const { keys, numbers, hasVersion } = table;
  const flow = keys.flow?.text ?? "''";
  const period = keys.period!.text;
  const general = Object.values(keys).flatMap(({ isNullable, compared }) =>
    isNullable ? [`isNotNull(${compared})`] : [],
  );
  const written = selects.map(({ groups, conditions }, at) => {
    const dimensions = DIMENSIONS.map((dimension) => groups[dimension]);
    const groupBy = [flow, ...dimensions, period].filter((expression) => expression !== "''");
    const selected = [
      `'${at}'`,
      flow,
      ...dimensions,
      period,
      "count()",
      ...numbers.flatMap(({ selected: sums }) => sums),
    ];
    const where = [...conditions, ...general];
    return (
      `SELECT ${selected.join(", ")} FROM ${quotedTable}` +
      `${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""} GROUP BY ${groupBy.join(", ")}`
    );
  });
  if (hasVersion) {
    const blank = [...DIMENSIONS.map(() => "''"), "''", "0", ...numbers.flatMap(() => ["0", "0", "''", "''", "''"])];
    written.push(`SELECT '${VERSION_ROW}', ${VERSION_SQL}, ${blank.join(", ")} ${VERSION_SOURCE}`);
  }
  return written.join(" UNION ALL ");
}

/** The place of the numbers of a measure. */
export const getNumberPlace = (at: number): number => PLACES.numbers + at * SELECTED_PER_MEASURE;
