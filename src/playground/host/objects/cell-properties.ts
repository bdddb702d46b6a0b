/** Properties of every cell of a range at once: getCellProperties and setCellProperties. */
import { invalidArgument, notOffered } from "../model/errors";
import type { CellFormat } from "../model/styles";
import type { Place } from "../model/types";
import type { Scope } from "../protocol/kinds";

/** One property: what it reads of a cell's format, and what setting it changes. */
interface Part {
  read(format: CellFormat): unknown;
  change(value: never): CellFormat;
}

const own = <K extends keyof CellFormat>(key: K, otherwise: NonNullable<CellFormat[K]>): Part => ({
  read: (format) => format[key] ?? otherwise,
  change: (value: CellFormat[K]) => ({ [key]: value }),
});

/** What is offered, by group and name. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  fill: {
    color: own("fill", "#FFFFFF"),
    // Cells without a fill are white too; the pattern tells them from those that are filled with white.
    pattern: {
      read: ({ fill }) => (fill ? "Solid" : "None"),
      change: (pattern: string) => (pattern === "None" ? { fill: "" } : {}),
    },
  },
  font: {
    bold: own("bold", false),
    italic: own("italic", false),
    color: own("fontColor", "#000000"),
    size: own("fontSize", 11),
    name: own("fontName", "Calibri"),
  },
};

type Groups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Each property that is named, refusing by name what is not offered. */
function parts(format: Groups): { group: string; name: string; part: Part }[] {
  return Object.entries(format).flatMap(([group, names]) =>
    Object.keys(names ?? {}).map((name) => {
      const part = PARTS[group]?.[name];
      if (!part) throw notOffered(`CellProperties.format.${group}.${name}`);
      return { group, name, part };
    }),
  );
}

const only = ({ format, ...others }: { format?: Groups }): Groups => {
  const [other] = Object.keys(others);
  if (other) throw notOffered(`CellProperties.${other}`);
  return format ?? {};
};

export function getCellProperties(place: Place, { workbook }: Scope, wanted: { format?: Groups }): unknown[][] {
  const asked = parts(only(wanted));
  return workbook.cells.read(place, ({ sheetId }, row, column) => {
    const has = workbook.grid.format(sheetId, row, column);
    const format: Record<string, Record<string, unknown>> = {};
    for (const { group, name, part } of asked) (format[group] ??= {})[name] = part.read(has);
    return { format };
  });
}

export function setCellProperties(place: Place, { workbook }: Scope, given: { format?: Groups }[][]): void {
  workbook.allow(place.sheetId, "formatCells");
  workbook.cells.writeFormat(place, (row, column) => {
    const one = given[row - place.row]?.[column - place.column];
    if (!one) throw invalidArgument("The properties do not have the size of the range.");
    const format = only(one);
    const changes = parts(format).map(({ group, name, part }) => part.change(format[group]![name] as never));
    return Object.assign({}, ...changes) as CellFormat;
  });
}
