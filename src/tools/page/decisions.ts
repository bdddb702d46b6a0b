/** What was decided about what reports print: where they disagree, what is left out, what is doubtful. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Dataset, Dimension } from "../../dataset";
import { formatSubject, getSubject } from "../../query";
import { formatTable, escapeMarkdown } from "./markdown";

type Cells = Readonly<Record<string, string>>;
const readCells = (file: string): Cells[] => parse(readFileSync(file, "utf8"), { columns: true }) as Cells[];

interface PublishedCells {
  readonly qualifier?: string | undefined;
  readonly printed?: string | undefined;
  readonly unit?: string | undefined;
}
const formatDigits = ({ qualifier, printed, unit }: PublishedCells): string =>
  [qualifier, printed, unit].filter(Boolean).join(" ");

type FigureIds = Readonly<Record<Dimension | "flow" | "measure", string>>;

/** The figure that cells with our ids are about: "Iron ore imports, quantity". */
function formatFigure(dataset: Dataset, cells: object): string {
  const { flow, measure, ...ids } = cells as FigureIds;
  return escapeMarkdown(`${formatSubject(getSubject(dataset, ids))} ${flow}, ${measure}`);
}

export const renderDisagreements = (dataset: Dataset, folder: string): string =>
  formatTable(
    ["Release", "Period", "Figure", "Kept", "From", "Other", "From"],
    readCells(`${folder}/disagreements.csv`).map((cells) => [
      cells.release!,
      cells.period!,
      formatFigure(dataset, cells),
      cells.kept!,
      escapeMarkdown(dataset.source(cells.kept_source!)!.publisher),
      cells.other!,
      escapeMarkdown(cells.other_publisher!),
    ]),
  );

/** The list is in the collectors' words, of which most are our ids. */
const formatLabel = (dataset: Dataset, { partner, product, category }: Cells): string =>
  [partner, dataset.product(product!)?.en ?? product, category]
    .filter((name) => name !== "All" && name !== "World")
    .join(" / ") || "World";

export const renderLeftOut = (dataset: Dataset, folder: string): string =>
  formatTable(
    ["Period", "Figure", "Printed", "By", "Reason"],
    readCells(`${folder}/harvest/left-out.csv`).map((cells) => [
      cells.period!,
      escapeMarkdown(`${formatLabel(dataset, cells)} ${cells.flow}, ${cells.measure}`),
      formatDigits(cells),
      escapeMarkdown(cells.publisher!),
      escapeMarkdown(cells.reason!),
    ]),
  );

/** The figures whose notes hold what was decided about single figures and single reports. */
export function renderDoubts(dataset: Dataset, folder: string): string {
  const noted = ["notes.csv", "reports.csv"].flatMap((file) => readCells(`${folder}/harvest/${file}`));
  const notes = [...new Set(noted.map(({ note }) => note!).filter(Boolean))];
  const doubtfulFigures = notes.map((note) => ({
    note,
    figures: dataset.observations.filter((o) => o.note.includes(note)),
  }));
  return formatTable(
    ["Release", "Period", "Figure", "Printed", "Doubt"],
    doubtfulFigures.map(({ note, figures: [one, ...others] }) => {
      const more = others.length > 0 ? ` and ${others.length} more figures` : "";
      return [one!.release, one!.period, formatFigure(dataset, one!) + more, formatDigits(one!), escapeMarkdown(note)];
    }),
  );
}
