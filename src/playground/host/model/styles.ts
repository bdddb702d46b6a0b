/** Formats of cells: as the object model names them, and as Univer stores them. */

/** The parts of a cell's format that the host keeps; undefined is Excel's default. */
export interface CellFormat {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  fontColor?: string;
  fill?: string;
  horizontal?: string;
}

/** Univer's style of a cell: the parts that the host writes. */
export interface UniverStyle {
  n?: { pattern: string } | null;
  bl?: number | null;
  it?: number | null;
  fs?: number | null;
  cl?: { rgb: string } | null;
  bg?: { rgb: string } | null;
  ht?: number | null;
  bd?: Partial<Record<"t" | "b", { s: number; cl: { rgb: string } }>>;
}

export const GENERAL = "General";
export const TEXT = "@";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Justify"];

const toFlag = (on: boolean | undefined): number | null | undefined => (on === undefined ? undefined : on ? 1 : null);
const toUniverColor = (value: string | undefined) => (value === undefined ? undefined : value ? { rgb: value } : null);

/** Univer's form of a change of format; parts that the change leaves out stay as they are. */
export function toUniverStyle(change: CellFormat): UniverStyle {
  const style: UniverStyle = {};
  const setPart = <K extends keyof UniverStyle>(key: K, value: UniverStyle[K] | undefined): void => {
    if (value !== undefined) style[key] = value;
  };
  if (change.numberFormat !== undefined)
    setPart("n", change.numberFormat === GENERAL ? null : { pattern: change.numberFormat });
  setPart("bl", toFlag(change.bold));
  setPart("it", toFlag(change.italic));
  setPart("fs", change.fontSize);
  setPart("cl", toUniverColor(change.fontColor));
  setPart("bg", toUniverColor(change.fill));
  if (change.horizontal !== undefined) setPart("ht", HORIZONTAL.indexOf(change.horizontal) || null);
  return style;
}

/** The format that a Univer style means. */
export function toCellFormat(style: UniverStyle | null | undefined): CellFormat {
  if (!style) return {};
  return {
    numberFormat: style.n?.pattern,
    bold: style.bl === 1 || undefined,
    italic: style.it === 1 || undefined,
    fontSize: style.fs ?? undefined,
    fontColor: style.cl?.rgb,
    fill: style.bg?.rgb,
    horizontal: style.ht ? HORIZONTAL[style.ht] : undefined,
  };
}
