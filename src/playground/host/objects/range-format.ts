import type { SheetRange } from "../model/address";
import { invalidArgument } from "../model/errors";
import type { CellFormat } from "../model/styles";
import { createHandle, type Kind, type Property, type Scope } from "../protocol/kinds";

function writeFormat(range: SheetRange, format: CellFormat, { workbook }: Scope): void {
  workbook.protection.checkAllowed(range.sheetId);
  workbook.cells.writeFormat(range, () => format);
}

/** A part of the format that the add-in sets for a whole range and does not read. */
const defineFormatProperty = (key: keyof CellFormat): Property<SheetRange> => ({
  set: (range, value, scope) => writeFormat(range, { [key]: value }, scope),
});

const COLOR_PATTERN = /^(#[0-9a-f]{6}|[a-z]+)$/i;

/** A colour: #RRGGBB, or a name of HTML. */
const defineColorProperty = (key: "fontColor" | "fill"): Property<SheetRange> => ({
  set: (range, value, scope) => {
    if (!COLOR_PATTERN.test(String(value))) throw invalidArgument(`'${String(value)}' is not a colour.`);
    writeFormat(range, { [key]: String(value) }, scope);
  },
});

export const rangeFormat: Kind<SheetRange> = {
  properties: {
    columnWidth: {
      get: (range, { workbook }) => workbook.sizes.getColumnWidth(range.sheetId, range.column),
      set: (range, points, { workbook }) => {
        workbook.protection.checkAllowed(range.sheetId);
        workbook.sizes.setColumnWidth(range, Number(points));
      },
    },
    horizontalAlignment: {
      // Null where the cells differ, as in Excel.
      get: (range, { workbook }) => {
        const alignments = workbook.cells.read(
          range,
          ({ sheetId }, row, column) => workbook.grid.getFormat(sheetId, row, column).horizontal ?? "General",
        );
        const [first, ...others] = new Set(alignments.flat());
        return others.length === 0 ? first : null;
      },
      set: (range, value, scope) => writeFormat(range, { horizontal: String(value) }, scope),
    },
  },
  objects: {
    font: (range) => createHandle("RangeFont", range),
    fill: (range) => createHandle("RangeFill", range),
  },
};

export const rangeFont: Kind<SheetRange> = {
  properties: {
    bold: defineFormatProperty("bold"),
    italic: defineFormatProperty("italic"),
    size: defineFormatProperty("fontSize"),
    color: defineColorProperty("fontColor"),
  },
};

export const rangeFill: Kind<SheetRange> = {
  properties: { color: defineColorProperty("fill") },
  methods: { clear: (range, scope) => writeFormat(range, { fill: "" }, scope) },
};
