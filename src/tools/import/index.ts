/** The harvest as releases of the data package. */
import type { Observation, Release } from "../../dataset";
import { accountOf, type Account } from "./account";
import { readFacts } from "./harvest";
import { merge, type Disagreement } from "./merge";
import { reportsOf, type Report } from "./reports";
import { roundsOf } from "./rounds";

export interface Imported {
  /** Oldest first, each with its observations. */
  readonly releases: readonly (Release & { readonly observations: readonly Observation[] })[];
  /** The reports that something was kept from, or that agree with what was kept. */
  readonly reports: readonly Report[];
  readonly disagreements: readonly Disagreement[];
  readonly account: readonly Account[];
}

/** Everything the harvest says, merged; the same harvest gives the same releases. */
export function importHarvest(): Imported {
  const facts = readFacts();
  const { reports, reportOf } = reportsOf(facts);
  const merged = roundsOf(facts, reportOf).map(({ facts, ...release }) => ({
    release,
    ...merge(release.id, facts, reportOf),
  }));
  const releases = merged.map(({ release, observations }) => ({ ...release, observations }));
  const used = new Set(releases.flatMap(({ observations }) => observations.flatMap(sourcesOf)));
  return {
    releases,
    reports: reports.filter(({ id }) => used.has(id)),
    disagreements: merged.flatMap(({ disagreements }) => disagreements),
    account: accountOf(merged.flatMap(({ fates }) => fates)),
  };
}

const sourcesOf = ({ source, also }: Observation): string[] => [source, ...also.split(";")];
