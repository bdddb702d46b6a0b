/** The targets, each with what was measured. */
import type { CallResult, SetResult } from "./compare";
import { arquero } from "./contestants/arquero";
import { duckdb } from "./contestants/duckdb";
import { hyperFormulaIndexed, hyperFormulaMatch, hyperFormulaSumifs } from "./contestants/hyperformula";
import { mapProbe } from "./contestants/map-probe";
import type { ParquetResult } from "./parquet/measure-parquet";
import { readResult } from "./results";

export interface Target {
  readonly what: string;
  readonly measured: string;
  readonly isMet: boolean;
}

const PEERS = [arquero, duckdb, hyperFormulaIndexed, hyperFormulaMatch, hyperFormulaSumifs].map(({ name }) => name);

const findCalls = (set: SetResult, id: string, calls: number, isRange = false): CallResult =>
  set.calls.find((one) => one.id === id && one.calls === calls && one.isRange === isRange)!;

/** How many Map probes one of our calls takes. */
const countProbes = (set: SetResult, id: string): number => 1 / findCalls(set, id, 10_000).ratios[mapProbe.name]!;

/** The fastest of the others: what it takes in place of what we take. */
function findFastest(ratios: Readonly<Record<string, number>>): { name: string; ratio: number } {
  const peers = Object.entries(ratios).filter(([name]) => PEERS.includes(name));
  const [name, ratio] = peers.reduce((fastest, one) => (one[1] < fastest[1] ? one : fastest));
  return { name, ratio };
}

const round = (number: number): string => (number < 10 ? number.toFixed(1) : number.toFixed(0));

/** The targets that the sets measured so far can tell about. */
export function listTargets(): Target[] {
  const [small, medium, large] = [readResult("10k")?.result, readResult("100k")?.result, readResult("1M")?.result];
  const targets: Target[] = [];
  if (medium) targets.push(...listTargetsOf100k(medium));
  if (small && large) targets.push(compareSizes(small, large));
  if (large) targets.push(describeIndex(large));
  const detail = readResult("parquet")?.result.find(({ table }) => table === "30M");
  if (detail) targets.push(describeBlock(detail));
  return targets;
}

function listTargetsOf100k(set: SetResult): Target[] {
  const index = set.lookups.probeRatio;
  const printed = countProbes(set, "TRADEVALUE");
  const derived = Math.max(...["TRADESHARE", "YOYCHANGE", "CONTRIBUTION"].map((id) => countProbes(set, id)));
  const range = findCalls(set, "TRADEVALUE", 10_000, true);
  const single = ["TRADEVALUE", "TRADESHARE", "YOYCHANGE", "CONTRIBUTION"].map((id) => ({
    id,
    ...findFastest(findCalls(set, id, 100).ratios),
  }));
  const answers = [...single, ...set.tables.map(({ id, ratios }) => ({ id, ...findFastest(ratios) }))];
  const slowest = answers.reduce((least, one) => (one.ratio < least.ratio ? one : least));
  const series = set.tables.find(({ id }) => id === "TRADESERIES")!;
  const lookups = (series.milliseconds * 1000) / findCalls(set, "TRADEVALUE", 100).microseconds;
  return [
    { what: "a lookup in the index within 3 Map probes", measured: `${round(index)} probes`, isMet: index <= 3 },
    {
      what: "a formula with a published answer within 3 Map probes",
      measured: `${round(printed)} probes`,
      isMet: printed <= 3,
    },
    { what: "a derived answer within 30 Map probes", measured: `${round(derived)} probes`, isMet: derived <= 30 },
    {
      what: "at least 10 times as fast as the fastest peer, every function, series and tables",
      measured: answers.map(({ id, name, ratio }) => `${id} ${round(ratio)} (${name})`).join(", "),
      isMet: slowest.ratio >= 10,
    },
    {
      what: "a range of 10,000 cells in at most 5 us a cell",
      measured: `${round(range.microseconds)} us`,
      isMet: range.microseconds <= 5,
    },
    {
      what: "a series of 100 months within 100 published lookups",
      measured: `${round(lookups)} lookups`,
      isMet: lookups <= 100,
    },
  ];
}

function compareSizes(small: SetResult, large: SetResult): Target {
  const ratios = ["TRADEVALUE", "TRADESHARE", "YOYCHANGE", "CONTRIBUTION"].map((id) => ({
    id,
    ratio: findCalls(large, id, 10_000).microseconds / findCalls(small, id, 10_000).microseconds,
  }));
  return {
    what: "a formula over 1 million observations costs what it costs over 10 thousand (at most twice)",
    measured: ratios.map(({ id, ratio }) => `${id} ${ratio.toFixed(1)}`).join(", "),
    isMet: ratios.every(({ ratio }) => ratio <= 2),
  };
}

function describeIndex({ loads }: SetResult): Target {
  const { milliseconds, megabytes = NaN } = loads[0]!;
  return {
    what: "1 million observations indexed in at most 1 s and 150 MB",
    measured: `${(milliseconds / 1000).toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
    isMet: milliseconds <= 1000 && megabytes <= 150,
  };
}

function describeBlock({ block: { requests, bytes, computed, milliseconds } }: ParquetResult): Target {
  return {
    what: "1,000 formulas over a Parquet file of 30 million rows in at most 30 requests, 5 MB and 1 s",
    measured: `${requests} requests, ${(bytes / 1e6).toFixed(1)} MB, ${(milliseconds / 1000).toFixed(2)} s, of which ${(computed / 1000).toFixed(2)} s computed`,
    isMet: requests <= 30 && bytes <= 5e6 && milliseconds <= 1000,
  };
}
