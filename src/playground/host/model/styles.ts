/** Formats of cells: as the object model names them, and as Univer stores them. */

/** What the host keeps of a cell's format; undefined is Excel's default. */
export interface CellFormat {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontName?: string;
  fontSize?: number;
  fontColor?: string;
  fill?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  borders?: Partial<Record<Edge, Border | null>>;
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface Border {
  readonly style: string;
  readonly color: string;
}

/** Univer's style of a cell, of which these are the parts that the host writes. */
export interface UniverStyle {
  n?: { pattern: string } | null;
  bl?: number | null;
  it?: number | null;
  ul?: { s: number } | null;
  ff?: string | null;
  fs?: number | null;
  cl?: { rgb: string } | null;
  bg?: { rgb: string } | null;
  ht?: number | null;
  vt?: number | null;
  tb?: number | null;
  pd?: { l?: number } | null;
  bd?: Partial<Record<"t" | "b" | "l" | "r", { s: number; cl: { rgb: string } } | null>> | null;
}

export const GENERAL = "General";
export const TEXT = "@";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify"];
const VERTICAL = ["Bottom", "Top", "Center", "Bottom"];
const WRAP = 3;
const PIXELS_PER_INDENT = 9;
const EDGES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;
/** Univer's numbers of line styles, by the names Excel gives them with their weights. */
const LINE_STYLES: Readonly<Record<string, number>> = {
  Continuous: 1,
  Dot: 3,
  Dash: 4,
  DashDot: 5,
  DashDotDot: 6,
  Double: 7,
};

const toFlag = (on: boolean | undefined): number | null | undefined => (on === undefined ? undefined : on ? 1 : null);
const toUniverColor = (value: string | undefined) => (value === undefined ? undefined : value ? { rgb: value } : null);

/** Univer's form of a change of format; what the change does not name stays as it is. */
export function toUniverStyle(change: CellFormat): UniverStyle {
  const style: UniverStyle = {};
  const setPart = <K extends keyof UniverStyle>(key: K, value: UniverStyle[K] | undefined): void => {
    if (value !== undefined) style[key] = value;
  };
  if (change.numberFormat !== undefined)
    setPart("n", change.numberFormat === GENERAL ? null : { pattern: change.numberFormat });
  setPart("bl", toFlag(change.bold));
  setPart("it", toFlag(change.italic));
  setPart("ul", change.underline === undefined ? undefined : change.underline ? { s: 1 } : null);
  setPart("ff", change.fontName);
  setPart("fs", change.fontSize);
  setPart("cl", toUniverColor(change.fontColor));
  setPart("bg", toUniverColor(change.fill));
  if (change.horizontal !== undefined) setPart("ht", HORIZONTAL.indexOf(change.horizontal) || null);
  if (change.vertical !== undefined) setPart("vt", VERTICAL.indexOf(change.vertical) || null);
  setPart("tb", change.wrap === undefined ? undefined : change.wrap ? WRAP : null);
  if (change.indent !== undefined) setPart("pd", change.indent ? { l: change.indent * PIXELS_PER_INDENT } : null);
  if (change.borders) {
    const sides = Object.entries(change.borders) as [Edge, Border | null][];
    style.bd = Object.fromEntries(
      sides.map(([edge, border]) => [
        EDGES[edge],
        border && border.style !== "None" ? { s: LINE_STYLES[border.style] ?? 1, cl: { rgb: border.color } } : null,
      ]),
    );
  }
  return style;
}

function readBorders(bd: NonNullable<UniverStyle["bd"]>): CellFormat["borders"] {
  const name = (line: number) => Object.keys(LINE_STYLES).find((key) => LINE_STYLES[key] === line) ?? "Continuous";
  const sides = Object.entries(EDGES) as [Edge, keyof typeof bd][];
  return Object.fromEntries(
    sides.flatMap(([edge, side]) => {
      const line = bd[side];
      return line ? [[edge, { style: name(line.s), color: line.cl.rgb }]] : [];
    }),
  );
}

/** The format that a Univer style means. */
export function toCellFormat(style: UniverStyle | null | undefined): CellFormat {
  if (!style) return {};
  return {
    numberFormat: style.n?.pattern,
    bold: style.bl === 1 || undefined,
    italic: style.it === 1 || undefined,
    underline: style.ul?.s === 1 || undefined,
    fontName: style.ff ?? undefined,
    fontSize: style.fs ?? undefined,
    fontColor: style.cl?.rgb,
    fill: style.bg?.rgb,
    horizontal: style.ht ? HORIZONTAL[style.ht] : undefined,
    vertical: style.vt ? VERTICAL[style.vt] : undefined,
    wrap: style.tb === WRAP || undefined,
    indent: style.pd?.l ? Math.round(style.pd.l / PIXELS_PER_INDENT) : undefined,
    borders: style.bd ? readBorders(style.bd) : undefined,
  };
}
