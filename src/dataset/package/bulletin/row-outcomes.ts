/** What became of every row of customs' tables, file by file. */
import type { MergedFigures, Outcome } from "./merge-figures";
import type { TableFigures } from "./printed-figure";

export interface RowOutcomes {
  readonly file: string;
  readonly rows: number;
  readonly figures: number;
  /** Rows that print what another table of the release prints, in the same digits or others that agree. */
  readonly repeated: number;
  /** Rows whose number another table of the release gives differently. */
  readonly different: number;
  /** Rows left out by decision, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Figures without a row: blanks that mean nil. */
  readonly nil: number;
}

export function countRowOutcomes(
  files: readonly { readonly file: string; readonly rows: number }[],
  { figures, leftOut }: TableFigures,
  { outcomes }: MergedFigures,
): RowOutcomes[] {
  return files.map(({ file, rows }) => {
    const own = figures.filter(({ location }) => location.file === file);
    const count = (outcome: Outcome): number =>
      own.filter((figure) => figure.location.line > 0 && outcomes.get(figure) === outcome).length;
    const reasons: Record<string, number> = {};
    for (const { location, reason } of leftOut)
      if (location.file === file) reasons[reason] = (reasons[reason] ?? 0) + 1;
    return {
      file,
      rows,
      figures: count("figure"),
      repeated: count("repeated"),
      different: count("different"),
      leftOut: reasons,
      nil: own.filter(({ location }) => location.line === 0).length,
    };
  });
}
