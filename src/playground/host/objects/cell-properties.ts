/** Properties of every cell of a range at once: getCellProperties and setCellProperties. */
import { invalidArgument } from "../model/errors";
import type { CellFormat } from "../model/styles";
import type { Place } from "../model/types";
import type { Scope } from "../protocol/kinds";

/** What is offered, by group and name, with the part of the format it is and Excel's default. */
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly [keyof CellFormat, unknown]>>>> = {
  fill: { color: ["fill", "#FFFFFF"] },
  font: {
    bold: ["bold", false],
    italic: ["italic", false],
    color: ["fontColor", "#000000"],
    size: ["fontSize", 11],
    name: ["fontName", "Calibri"],
  },
};

/** A cell without a fill looks like one that is filled with white; only the pattern, which is read, tells them apart. */
const PATTERN = { group: "fill", name: "pattern" };

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Each part that is named, refusing by name what is not offered. */
function parts(format: Groups): { group: string; name: string; key: keyof CellFormat; otherwise: unknown }[] {
  return Object.entries(format).flatMap(([group, names]) =>
    Object.keys(names ?? {}).map((name) => {
      const found = PARTS[group]?.[name];
      if (!found) throw invalidArgument(`CellProperties.format.${group}.${name} is not offered by this host.`);
      return { group, name, key: found[0], otherwise: found[1] };
    }),
  );
}

const only = ({ format, ...others }: { format?: Groups }): Groups => {
  const [other] = Object.keys(others);
  if (other) throw invalidArgument(`CellProperties.${other} is not offered by this host.`);
  return format ?? {};
};

export function getCellProperties(place: Place, { workbook }: Scope, wanted: { format?: Groups }): unknown[][] {
  const format = only(wanted);
  const { [PATTERN.name]: pattern, ...fill } = format[PATTERN.group] ?? {};
  const asked = parts({ ...format, ...(format[PATTERN.group] && { [PATTERN.group]: fill }) });
  return workbook.cells.read(place, ({ sheetId }, row, column) => {
    const has = workbook.grid.format(sheetId, row, column);
    const found: Record<string, Record<string, unknown>> = {};
    for (const { group, name, key, otherwise } of asked) (found[group] ??= {})[name] = has[key] ?? otherwise;
    if (pattern) (found[PATTERN.group] ??= {})[PATTERN.name] = has.fill ? "Solid" : "None";
    return { format: found };
  });
}

/** A colour that is Excel's default is no fill: cells without one are white. */
const written = (key: keyof CellFormat, value: unknown): unknown =>
  key === "fill" && String(value).toUpperCase() === "#FFFFFF" ? "" : value;

export function setCellProperties(place: Place, { workbook }: Scope, given: { format?: Groups }[][]): void {
  workbook.allow(place.sheetId, "formatCells");
  workbook.cells.writeFormat(place, (row, column) => {
    const one = given[row - place.row]?.[column - place.column];
    if (!one) throw invalidArgument("The properties do not have the size of the range.");
    const format = only(one);
    return Object.fromEntries(parts(format).map(({ group, name, key }) => [key, written(key, format[group]![name])]));
  });
}
