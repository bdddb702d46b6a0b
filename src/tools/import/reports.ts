/** Reports: the rows of the harvest that name one report, gathered under one id. */
import { WEIGHTS, type Source } from "../../dataset";
import { comparePeriods, getLastMonth } from "../../query";
import { readPublishers, readReportDecisions, type Fact, type HarvestedReport } from "./harvest";

const DESCRIBED = / ?\[description\]$/;

/** A source with the newest month that it reports on, and what must be known of all its figures. */
export interface Report extends Source {
  readonly month: string;
  readonly note: string;
}

/** What makes two rows name one report: its address, else its title. */
const getReportKey = ({ address, title }: HarvestedReport): string => address || title;

const slugify = (text: string): string =>
  text
    .replace(/\(.*?\)/g, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const ACRONYM = /\(([A-Z]{3,})\)/;
const toShortName = (publisher: string): string => slugify(ACRONYM.exec(publisher)?.[1] ?? publisher) || "report";

/** The reports of the facts, in the order of the harvest. */
export function collectReports(facts: readonly Fact[]): { reports: Report[]; reportOf: (fact: Fact) => Report } {
  const findPublisher = readPublishers();
  const decisions = readReportDecisions();
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = getReportKey(fact.report);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const ids = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (ids.get(id) ?? 0) + 1;
    ids.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const reports = new Map(
    [...groups].map(([key, own]): [string, Report] => {
      const month = findNewestMonth(own);
      // Rows may name one report more or less fully.
      const title = own.map(({ report }) => report.title).sort(compareByCompleteness)[0]!;
      const date = own.map(({ report }) => report.date).sort((a, b) => b.length - a.length)[0]!;
      const named = own.map(({ report }) => findPublisher(report.publisher));
      const { publisher, weight } = named.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))[0]!;
      const decided = decisions.get(key);
      return [
        key,
        {
          id: unique(decided?.source || `${toShortName(publisher)}-${date || month}`),
          publisher,
          title: title.replace(DESCRIBED, "") || `Trade figures to ${month}`,
          date,
          address: own[0]!.report.address,
          weight,
          described: title === "" || DESCRIBED.test(title),
          month,
          note: decided?.note ?? "",
        },
      ];
    }),
  );
  return { reports: [...reports.values()], reportOf: (fact) => reports.get(getReportKey(fact.report))! };
}

/** Shares of world trade are given for whole years, also before they end, and do not date a report. */
function findNewestMonth(facts: readonly Fact[]): string {
  const trade = facts.filter(({ measure }) => !measure.startsWith("share of world"));
  const months = (trade.length > 0 ? trade : facts).map(({ period }) => getLastMonth(period)).sort(comparePeriods);
  return months[months.length - 1]!;
}

/** Quoted headlines before descriptions, descriptions before nothing. */
const compareByCompleteness = (a: string, b: string): number => {
  const rank = (title: string): number => (title === "" ? 2 : DESCRIBED.test(title) ? 1 : 0);
  return rank(a) - rank(b);
};
