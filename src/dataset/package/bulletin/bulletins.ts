/** Customs' monthly bulletins: which release the tables of a month belong to. */
import type { CsvRow } from "../table";

export interface Bulletin {
  /** The newest month that its tables report on. */
  readonly month: string;
  /** The month of publication, since the day is not known; January and February are published together. */
  readonly release: string;
  /** The period for which it has total exports and imports since January; empty if it has none. */
  readonly headline: string;
  readonly delivery: string;
}

export const toBulletin = ({ month, release, headline, delivery }: CsvRow["cells"]): Bulletin => ({
  month: month!,
  release: release!,
  headline: headline!,
  delivery: delivery!,
});

/** The last month of a period: a month, a year, a first quarter, or January to a month. */
export const getLastMonth = (period: string): string =>
  period.length === 4 ? `${period}-12` : period.replace("-Q1", "-03").slice(-7);

/** The period as the dataset writes it: January to March is the first quarter. */
export const toDatasetPeriod = (period: string): string => period.replace(/^(\d{4})-01\/\1-03$/, "$1-Q1");
