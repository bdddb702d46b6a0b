/** What was decided about what reports print: where they disagree, what is left out, what is doubtful. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Dataset, Dimension } from "../../dataset";
import { subjectLabel, subjectOf } from "../../query";
import { table, text } from "./markdown";

type Cells = Readonly<Record<string, string>>;
const rows = (file: string): Cells[] => parse(readFileSync(file, "utf8"), { columns: true }) as Cells[];

interface Printed {
  readonly qualifier?: string | undefined;
  readonly printed?: string | undefined;
  readonly unit?: string | undefined;
}
const printed = ({ qualifier, printed, unit }: Printed): string => [qualifier, printed, unit].filter(Boolean).join(" ");

type Figure = Readonly<Record<Dimension | "flow" | "measure", string>>;

/** The figure that cells with our ids are about: "Iron ore imports, quantity". */
function figure(dataset: Dataset, cells: object): string {
  const { flow, measure, ...ids } = cells as Figure;
  return text(`${subjectLabel(subjectOf(dataset, ids))} ${flow}, ${measure}`);
}

export const disagreements = (dataset: Dataset, folder: string): string =>
  table(
    ["Release", "Period", "Figure", "Kept", "From", "Other", "From"],
    rows(`${folder}/disagreements.csv`).map((cells) => [
      cells.release!,
      cells.period!,
      figure(dataset, cells),
      cells.kept!,
      text(dataset.source(cells.kept_source!)!.publisher),
      cells.other!,
      text(cells.other_publisher!),
    ]),
  );

/** The list is in the collectors' words, of which most are our ids. */
const labelOf = (dataset: Dataset, { partner, product, category }: Cells): string =>
  [partner, dataset.product(product!)?.en ?? product, category]
    .filter((name) => name !== "All" && name !== "World")
    .join(" / ") || "World";

export const leftOut = (dataset: Dataset, folder: string): string =>
  table(
    ["Period", "Figure", "Printed", "By", "Reason"],
    rows(`${folder}/harvest/left-out.csv`).map((cells) => [
      cells.period!,
      text(`${labelOf(dataset, cells)} ${cells.flow}, ${cells.measure}`),
      printed(cells),
      text(cells.publisher!),
      text(cells.reason!),
    ]),
  );

/** The figures whose notes hold what was decided about single figures and single reports. */
export function doubts(dataset: Dataset, folder: string): string {
  const noted = ["notes.csv", "reports.csv"].flatMap((file) => rows(`${folder}/harvest/${file}`));
  const notes = [...new Set(noted.map(({ note }) => note!).filter(Boolean))];
  const doubted = notes.map((note) => ({ note, figures: dataset.observations.filter((o) => o.note.includes(note)) }));
  return table(
    ["Release", "Period", "Figure", "Printed", "Doubt"],
    doubted.map(({ note, figures: [one, ...others] }) => {
      const more = others.length > 0 ? ` and ${others.length} more figures` : "";
      return [one!.release, one!.period, figure(dataset, one!) + more, printed(one!), text(note)];
    }),
  );
}
