/** The harvest as releases of the data package. */
import type { Observation, Release } from "../../dataset";
import { countOutcomes, type RowCounts } from "./row-counts";
import { readFacts } from "./harvest";
import { merge, type Disagreement } from "./merge";
import { collectReports, type Report } from "./reports";
import { groupIntoRounds } from "./rounds";

export interface HarvestImport {
  /** Oldest first, each with its observations. */
  readonly releases: readonly (Release & { readonly observations: readonly Observation[] })[];
  /** The reports that something was kept from, or that agree with what was kept. */
  readonly reports: readonly Report[];
  readonly disagreements: readonly Disagreement[];
  readonly rowCounts: readonly RowCounts[];
}

/** Everything the harvest says, merged; the same harvest gives the same releases. */
export function importHarvest(): HarvestImport {
  const facts = readFacts();
  const { reports, reportOf: findReport } = collectReports(facts);
  const merged = groupIntoRounds(facts, findReport).map(({ facts, ...release }) => ({
    release,
    ...merge(release.id, facts, findReport),
  }));
  const releases = merged.map(({ release, observations }) => ({ ...release, observations }));
  const used = new Set(releases.flatMap(({ observations }) => observations.flatMap(listSources)));
  return {
    releases,
    reports: reports.filter(({ id }) => used.has(id)),
    disagreements: merged.flatMap(({ disagreements }) => disagreements),
    rowCounts: countOutcomes(merged.flatMap(({ outcomes: fates }) => fates)),
  };
}

const listSources = ({ source, also }: Observation): string[] => [source, ...also.split(";")];
