import { invalidArgument } from "../model/errors";
import type { CellFormat, Edge } from "../model/styles";
import type { SheetRange } from "../model/types";
import type { WorkbookModel } from "../model/workbook-model";
import { createHandle, type Kind, type Property } from "../protocol/kinds";

const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" };

/** What all cells of a place have in common; null where they differ, as in Excel. */
function readCommon<T>(workbook: WorkbookModel, range: SheetRange, read: (format: CellFormat) => T): T | null {
  const all = new Set<T>();
  workbook.cells.read(range, ({ sheetId }, row, column) =>
    all.add(read(workbook.grid.getFormat(sheetId, row, column))),
  );
  return all.size === 1 ? [...all][0]! : null;
}

/** One part of a format, read and written over the whole place. */
const defineFormatProperty = <K extends keyof CellFormat>(key: K, otherwise: unknown): Property<SheetRange> => ({
  get: (range, { workbook }) => readCommon(workbook, range, (format) => format[key] ?? otherwise),
  set: (range, value, { workbook }) => {
    workbook.checkAllowed(range.sheetId, "formatCells");
    workbook.cells.writeFormat(range, () => ({ [key]: value }));
  },
});

const COLOR_PATTERN = /^#[0-9a-f]{6}$/i;

/** A colour is #RRGGBB, or a name of HTML; anything else is refused. */
const defineColorProperty = (key: "fontColor" | "fill", otherwise: string): Property<SheetRange> => {
  const { get, set } = defineFormatProperty(key, otherwise);
  return {
    get,
    set: (range, value, scope) => {
      if (!COLOR_PATTERN.test(String(value)) && !/^[a-z]+$/i.test(String(value)))
        throw invalidArgument(`'${String(value)}' is not a colour.`);
      set!(range, String(value), scope);
    },
  };
};

export const rangeFormat: Kind<SheetRange> = {
  properties: {
    columnWidth: {
      get: (range, { workbook }) => workbook.sizes.getColumnWidth(range.sheetId, range.column),
      set: (range, points, { workbook }) => {
        workbook.checkAllowed(range.sheetId, "formatColumns");
        workbook.sizes.setColumnWidth(range, Number(points));
      },
    },
    rowHeight: {
      get: (range, { workbook }) => workbook.sizes.getRowHeight(range.sheetId, range.row),
      set: (range, points, { workbook }) => {
        workbook.checkAllowed(range.sheetId, "formatRows");
        workbook.sizes.setRowHeight(range, Number(points));
      },
    },
    horizontalAlignment: defineFormatProperty("horizontal", "General"),
    verticalAlignment: defineFormatProperty("vertical", "Bottom"),
    wrapText: defineFormatProperty("wrap", false),
    indentLevel: defineFormatProperty("indent", 0),
  },
  objects: {
    font: (range) => createHandle("RangeFont", range),
    fill: (range) => createHandle("RangeFill", range),
    borders: (range) => createHandle("RangeBorderCollection", range),
  },
  methods: {
    autofitColumns: (range, { workbook }) => {
      workbook.checkAllowed(range.sheetId, "formatColumns");
      workbook.sizes.autofitColumns(range);
    },
  },
};

export const rangeFont: Kind<SheetRange> = {
  properties: {
    bold: defineFormatProperty("bold", false),
    italic: defineFormatProperty("italic", false),
    underline: {
      get: (range, { workbook }) => readCommon(workbook, range, ({ underline }) => (underline ? "Single" : "None")),
      set: (range, value, { workbook }) => {
        workbook.checkAllowed(range.sheetId, "formatCells");
        workbook.cells.writeFormat(range, () => ({ underline: value !== "None" }));
      },
    },
    name: defineFormatProperty("fontName", DEFAULT_FONT.name),
    size: defineFormatProperty("fontSize", DEFAULT_FONT.size),
    color: defineColorProperty("fontColor", DEFAULT_FONT.color),
  },
};

export const rangeFill: Kind<SheetRange> = {
  properties: { color: defineColorProperty("fill", "#FFFFFF") },
  methods: {
    clear: (range, { workbook }) => {
      workbook.checkAllowed(range.sheetId, "formatCells");
      workbook.cells.writeFormat(range, () => ({ fill: "" }));
    },
  },
};

const EDGES: readonly string[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

const createBorderHandle = (range: SheetRange, edge: string) => {
  if (!EDGES.includes(edge)) throw invalidArgument(`The border '${edge}' is not offered by this host.`);
  return createHandle("RangeBorder", { range, edge: edge as Edge });
};

export const rangeBorderCollection: Kind<SheetRange> = {
  item: (range, _scope, edge: string) => createBorderHandle(range, edge),
};

/** The cells along one edge of a place. */
const createEdgeTest =
  ({ row, column, rows, columns }: SheetRange, edge: Edge) =>
  (atRow: number, atColumn: number) =>
    ({
      EdgeTop: atRow === row,
      EdgeBottom: atRow === row + rows - 1,
      EdgeLeft: atColumn === column,
      EdgeRight: atColumn === column + columns - 1,
    })[edge];

type BorderTarget = { readonly range: SheetRange; readonly edge: Edge };

const defineBorderProperty = (key: "style" | "color", otherwise: string): Property<BorderTarget> => ({
  get: ({ range, edge }, { workbook }) =>
    workbook.grid.getFormat(range.sheetId, range.row, range.column).borders?.[edge]?.[key] ?? otherwise,
  set: ({ range, edge }, value, { workbook }) => {
    workbook.checkAllowed(range.sheetId, "formatCells");
    const isOnEdge = createEdgeTest(range, edge);
    workbook.cells.writeFormat(range, (row, column) => {
      if (!isOnEdge(row, column)) return undefined;
      const before = workbook.grid.getFormat(range.sheetId, row, column).borders?.[edge];
      const line = { style: "Continuous", color: "#000000", ...before, [key]: String(value) };
      return { borders: { [edge]: line } };
    });
  },
});

export const rangeBorder: Kind<BorderTarget> = {
  properties: { style: defineBorderProperty("style", "None"), color: defineBorderProperty("color", "#000000") },
};
