/** Markdown helpers for the generated page. */

/** Escapes text so that a table cell shows it literally. */
export const escapeMarkdown = (value: string | number): string => String(value).replace(/([\\`*_[\]<>|])/g, "\\$1");

export const formatLink = (label: string, address: string): string => `[${escapeMarkdown(label)}](<${address}>)`;

/** A table whose cells are already Markdown; a column name that ends in # is right-aligned. */
export function formatTable(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const formatRow = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    formatRow(columns.map((name) => name.replace(/#$/, ""))),
    formatRow(columns.map((name) => (name.endsWith("#") ? "--:" : "---"))),
    ...rows.map(formatRow),
  ].join("\n");
}
