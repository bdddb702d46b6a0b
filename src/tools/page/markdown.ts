/** The little Markdown that the generated page needs. */

/** Text that stands in a cell of a table as it is. */
export const escapeMarkdown = (value: string | number): string => String(value).replace(/([\\`*_[\]<>|])/g, "\\$1");

export const formatLink = (label: string, address: string): string => `[${escapeMarkdown(label)}](<${address}>)`;

/** A table of cells that are Markdown already; columns named with a trailing # are aligned right. */
export function formatTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const formatRow = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    formatRow(columns.map((name) => name.replace(/#$/, ""))),
    formatRow(columns.map((name) => (name.endsWith("#") ? "--:" : "---"))),
    ...rows.map(formatRow),
  ].join("\n");
}
