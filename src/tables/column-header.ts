import { getTableMessages } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { ColumnId } from "./spec";
import { isTransformedColumn, keepsUnit } from "./transformed-columns";

/** The header of a column, with its unit; of one that is transformed, with what it shows of its measure. */
export function getColumnHeader(
  column: ColumnId,
  {
    unit,
    currency,
    language,
    transformation,
    base,
  }: Pick<ResolvedSpec, "unit" | "currency" | "language" | "transformation" | "base">,
): string {
  const { columns, measures, transformed } = getTableMessages(language);
  const header = columns[column](unit, currency);
  if (!isTransformedColumn(column, transformation)) return header;
  const name = getTransformationLabel({ language, transformation, base });
  return transformed(keepsUnit(transformation) ? header : measures[column], name);
}

/** What a series shows of its figures; empty where it shows these themselves. */
export function getTransformationLabel({
  language,
  transformation,
  base,
}: Pick<ResolvedSpec, "language" | "transformation" | "base">): string {
  if (transformation === "level") return "";
  const { transformations, withBase, period } = getTableMessages(language);
  const name = transformations[transformation];
  return base === "" ? name : withBase[transformation === "index" ? "index" : "cumulative"](name, period(base));
}
