/** Properties of every cell of a range at once: getCellProperties and setCellProperties. */
import type { SheetRange } from "../model/address";
import { apiNotFound, invalidArgument } from "../model/errors";
import type { CellFormat } from "../model/styles";
import type { Scope } from "../protocol/kinds";

/** One property: its value in a cell's format, and the change that setting it makes. */
interface CellProperty {
  read(format: CellFormat): unknown;
  change(value: never): CellFormat;
}

const defineProperty = <K extends keyof CellFormat>(key: K, otherwise: NonNullable<CellFormat[K]>): CellProperty => ({
  read: (format) => format[key] ?? otherwise,
  change: (value: CellFormat[K]) => ({ [key]: value }),
});

/** The properties offered, by group and name. */
const CELL_PROPERTIES: Readonly<Record<string, Readonly<Record<string, CellProperty>>>> = {
  fill: {
    color: defineProperty("fill", "#FFFFFF"),
    // The colour of a cell without a fill is white as well; only the pattern tells it from a white fill.
    pattern: {
      read: ({ fill }) => (fill ? "Solid" : "None"),
      change: (pattern: string) => (pattern === "None" ? { fill: "" } : {}),
    },
  },
  font: {
    bold: defineProperty("bold", false),
    italic: defineProperty("italic", false),
    color: defineProperty("fontColor", "#000000"),
    size: defineProperty("fontSize", 11),
  },
};

type PropertyGroups = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The properties named. @throws ApiError that names one which is not offered. */
function listProperties(format: PropertyGroups): { group: string; name: string; part: CellProperty }[] {
  return Object.entries(format).flatMap(([group, names]) =>
    Object.keys(names ?? {}).map((name) => {
      const part = CELL_PROPERTIES[group]?.[name];
      if (!part) throw apiNotFound(`CellProperties.format.${group}.${name}`);
      return { group, name, part };
    }),
  );
}

const checkGroups = ({ format, ...others }: { format?: PropertyGroups }): PropertyGroups => {
  const [other] = Object.keys(others);
  if (other) throw apiNotFound(`CellProperties.${other}`);
  return format ?? {};
};

export function getCellProperties(
  range: SheetRange,
  { workbook }: Scope,
  options: { format?: PropertyGroups },
): unknown[][] {
  const requested = listProperties(checkGroups(options));
  return workbook.cells.read(range, ({ sheetId }, row, column) => {
    const cellFormat = workbook.grid.getFormat(sheetId, row, column);
    const format: Record<string, Record<string, unknown>> = {};
    for (const { group, name, part } of requested) (format[group] ??= {})[name] = part.read(cellFormat);
    return { format };
  });
}

export function setCellProperties(
  range: SheetRange,
  { workbook }: Scope,
  given: { format?: PropertyGroups }[][],
): void {
  workbook.protection.checkAllowed(range.sheetId);
  workbook.cells.writeFormat(range, (row, column) => {
    const one = given[row - range.row]?.[column - range.column];
    if (!one) throw invalidArgument("The properties do not have the size of the range.");
    const format = checkGroups(one);
    const changes = listProperties(format).map(({ group, name, part }) => part.change(format[group]![name] as never));
    return Object.assign({}, ...changes) as CellFormat;
  });
}
