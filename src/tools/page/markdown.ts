/** The little Markdown that the generated page needs. */

/** Text that stands in a cell of a table as it is. */
export const text = (value: string | number): string => String(value).replace(/([\\`*_[\]<>|])/g, "\\$1");

export const link = (label: string, address: string): string => `[${text(label)}](<${address}>)`;

/** A table of cells that are Markdown already; columns named with a trailing # are aligned right. */
export function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((name) => name.replace(/#$/, ""))),
    line(columns.map((name) => (name.endsWith("#") ? "--:" : "---"))),
    ...rows.map(line),
  ].join("\n");
}
