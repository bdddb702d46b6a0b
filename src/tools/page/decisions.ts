/** Decisions about published figures: disagreements between reports, exclusions, doubts. */
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

/** The figure that a row of ids describes, such as "Iron ore imports, quantity". */
function formatFigure(dataset: Dataset, cells: object): string {
  const { flow, measure, ...ids } = cells as FigureIds;
  return escapeMarkdown(`${formatSubject(getSubject(dataset, ids), "en")} ${flow}, ${measure}`);
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

/** The subject in left-out.csv, which uses the collectors' names; most of them equal ids of the catalogues. */
const formatLabel = (dataset: Dataset, { partner, product, category }: Cells): string =>
  [partner, dataset.product(product!)?.en ?? product, category]
    .filter((name) => name !== "All" && name !== "World")
    .join(" / ") || "World";

export const renderLeftOut = (dataset: Dataset, folder: string): string =>
  formatTable(
    ["Period", "Figure", "Published", "By", "Reason"],
    readCells(`${folder}/harvest/left-out.csv`).map((cells) => [
      cells.period!,
      escapeMarkdown(`${formatLabel(dataset, cells)} ${cells.flow}, ${cells.measure}`),
      formatDigits(cells),
      escapeMarkdown(cells.publisher!),
      escapeMarkdown(cells.reason!),
    ]),
  );

/** Figures whose notes record a decision about a single figure or report. */
export function renderDoubts(dataset: Dataset, folder: string): string {
  const noted = ["notes.csv", "reports.csv"].flatMap((file) => readCells(`${folder}/harvest/${file}`));
  const notes = [...new Set(noted.map(({ note }) => note!).filter(Boolean))];
  const doubtfulFigures = notes.map((note) => ({
    note,
    figures: dataset.observations.filter((o) => o.note.includes(note)),
  }));
  return formatTable(
    ["Release", "Period", "Figure", "Published", "Doubt"],
    doubtfulFigures.map(({ note, figures: [one, ...others] }) => {
      const more = others.length > 0 ? ` and ${others.length} more figure${others.length === 1 ? "" : "s"}` : "";
      return [one!.release, one!.period, formatFigure(dataset, one!) + more, formatDigits(one!), escapeMarkdown(note)];
    }),
  );
}
