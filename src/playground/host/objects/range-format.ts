import { invalidArgument } from "../model/errors";
import type { CellFormat, Edge } from "../model/styles";
import type { Place } from "../model/types";
import type { WorkbookModel } from "../model/workbook";
import { handle, type Kind, type Property } from "../protocol/kinds";

const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" };

/** What all cells of a place have in common; null where they differ, as in Excel. */
function common<T>(workbook: WorkbookModel, place: Place, read: (format: CellFormat) => T): T | null {
  const all = new Set<T>();
  workbook.cells.read(place, ({ sheetId }, row, column) => all.add(read(workbook.grid.format(sheetId, row, column))));
  return all.size === 1 ? [...all][0]! : null;
}

/** One part of a format, read and written over the whole place. */
const part = <K extends keyof CellFormat>(key: K, otherwise: unknown): Property<Place> => ({
  get: (place, { workbook }) => common(workbook, place, (format) => format[key] ?? otherwise),
  set: (place, value, { workbook }) => {
    workbook.allow(place.sheetId, "formatCells");
    workbook.cells.writeFormat(place, () => ({ [key]: value }));
  },
});

const COLOR = /^#[0-9a-f]{6}$/i;

/** A colour is #RRGGBB, or a name of HTML; anything else is refused. */
const color = (key: "fontColor" | "fill", otherwise: string): Property<Place> => {
  const { get, set } = part(key, otherwise);
  return {
    get,
    set: (place, value, scope) => {
      if (!COLOR.test(String(value)) && !/^[a-z]+$/i.test(String(value)))
        throw invalidArgument(`'${String(value)}' is not a colour.`);
      set!(place, String(value), scope);
    },
  };
};

export const rangeFormat: Kind<Place> = {
  properties: {
    columnWidth: {
      get: (place, { workbook }) => workbook.sizes.columnWidth(place.sheetId, place.column),
      set: (place, points, { workbook }) => {
        workbook.allow(place.sheetId, "formatColumns");
        workbook.sizes.setColumnWidth(place, Number(points));
      },
    },
    rowHeight: {
      get: (place, { workbook }) => workbook.sizes.rowHeight(place.sheetId, place.row),
      set: (place, points, { workbook }) => {
        workbook.allow(place.sheetId, "formatRows");
        workbook.sizes.setRowHeight(place, Number(points));
      },
    },
    horizontalAlignment: part("horizontal", "General"),
    verticalAlignment: part("vertical", "Bottom"),
    wrapText: part("wrap", false),
    indentLevel: part("indent", 0),
  },
  objects: {
    font: (place) => handle("RangeFont", place),
    fill: (place) => handle("RangeFill", place),
    borders: (place) => handle("RangeBorderCollection", place),
  },
  methods: {
    autofitColumns: (place, { workbook }) => {
      workbook.allow(place.sheetId, "formatColumns");
      workbook.sizes.autofitColumns(place);
    },
  },
};

export const rangeFont: Kind<Place> = {
  properties: {
    bold: part("bold", false),
    italic: part("italic", false),
    underline: {
      get: (place, { workbook }) => common(workbook, place, ({ underline }) => (underline ? "Single" : "None")),
      set: (place, value, { workbook }) => {
        workbook.allow(place.sheetId, "formatCells");
        workbook.cells.writeFormat(place, () => ({ underline: value !== "None" }));
      },
    },
    name: part("fontName", DEFAULT_FONT.name),
    size: part("fontSize", DEFAULT_FONT.size),
    color: color("fontColor", DEFAULT_FONT.color),
  },
};

export const rangeFill: Kind<Place> = {
  properties: { color: color("fill", "#FFFFFF") },
  methods: {
    clear: (place, { workbook }) => {
      workbook.allow(place.sheetId, "formatCells");
      workbook.cells.writeFormat(place, () => ({ fill: "" }));
    },
  },
};

const EDGES: readonly string[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

const border = (place: Place, edge: string) => {
  if (!EDGES.includes(edge)) throw invalidArgument(`The border '${edge}' is not offered by this host.`);
  return handle("RangeBorder", { place, edge: edge as Edge });
};

export const rangeBorderCollection: Kind<Place> = {
  item: (place, _scope, edge: string) => border(place, edge),
};

/** The cells along one edge of a place. */
const along =
  ({ row, column, rows, columns }: Place, edge: Edge) =>
  (atRow: number, atColumn: number) =>
    ({
      EdgeTop: atRow === row,
      EdgeBottom: atRow === row + rows - 1,
      EdgeLeft: atColumn === column,
      EdgeRight: atColumn === column + columns - 1,
    })[edge];

type OnEdge = { readonly place: Place; readonly edge: Edge };

const borderPart = (key: "style" | "color", otherwise: string): Property<OnEdge> => ({
  get: ({ place, edge }, { workbook }) =>
    workbook.grid.format(place.sheetId, place.row, place.column).borders?.[edge]?.[key] ?? otherwise,
  set: ({ place, edge }, value, { workbook }) => {
    workbook.allow(place.sheetId, "formatCells");
    const on = along(place, edge);
    workbook.cells.writeFormat(place, (row, column) => {
      if (!on(row, column)) return undefined;
      const before = workbook.grid.format(place.sheetId, row, column).borders?.[edge];
      const line = { style: "Continuous", color: "#000000", ...before, [key]: String(value) };
      return { borders: { [edge]: line } };
    });
  },
});

export const rangeBorder: Kind<OnEdge> = {
  properties: { style: borderPart("style", "None"), color: borderPart("color", "#000000") },
};
