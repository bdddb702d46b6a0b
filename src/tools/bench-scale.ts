/**
 * How the dataset scales: synthetic figures of 2 thousand to 1 million, against the plainest alternative, which is a
 * Map from joined texts to frozen rows. Both are measured in turns within one run, so that their ratio holds on any
 * machine.
 */
import { compileColumns, createDatasetFromParts, type CompiledPart, type Dataset, type Observation } from "../dataset";
import { buildBundledEdition } from "../dataset/package";
import type { PackageContents } from "../dataset/package";
import { getTotalSubject } from "../query";
import { findAnswer } from "../statistics";

const SIZES = [2_000, 20_000, 200_000, 1_000_000] as const;
const ROUNDS = 5;
const PROBES = 2_000;

export interface ScaleResult {
  readonly figures: number;
  /** Milliseconds from the parsed parts to a dataset that can be asked. */
  readonly build: number;
  /** Megabytes retained by it. */
  readonly memory: number;
  /** Time of a printed lookup over that of a Map probe, both with decoding. */
  readonly lookupRatio: number;
  /** Microseconds of an answer to a printed value. */
  readonly answer: number;
  /** Microseconds of the search for a value that is not there. */
  readonly missing: number;
}

/** Months of partners and products, each flow, printed once, as the official tables have them. */
function createObservations(contents: PackageContents, count: number): Observation[] {
  const edition = buildBundledEdition(contents);
  const template = edition.observations[0]!;
  const partners = contents.partners.filter(({ kind }) => kind === "country").map(({ id }) => id);
  const observations: Observation[] = [];
  for (let at = 0; observations.length < count; at += 1) {
    const month = Math.floor(at / (partners.length * 2));
    const release = contents.releases[Math.min(month, contents.releases.length - 1)]!.id;
    observations.push({
      ...template,
      release,
      // Months before the first release have the oldest; what counts is how many periods there are.
      period: `${2025 - Math.floor(month / 12)}-${String(12 - (month % 12)).padStart(2, "0")}`,
      flow: at % 2 === 0 ? "exports" : "imports",
      partner: partners[Math.floor(at / 2) % partners.length]!,
      product: "all",
      regime: "all",
      enterprise: "all",
      measure: "value",
      printed: `${1 + ((at * 7919) % 9_999_999)}.${String(at % 10_000).padStart(4, "0")}`,
      unit: "CNY 10 th",
      qualifier: "",
      status: "published",
      also: "",
      note: "",
    });
  }
  return observations;
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;

function measure(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const joinKey = (o: Observation): string =>
  `${o.period}|${o.flow}|${o.partner}|${o.product}|${o.regime}|${o.enterprise}|${o.measure}|CNY`;

/** Measures one size. Run with --expose-gc to have the memory measured. */
function measureSize(contents: PackageContents, figures: number): ScaleResult {
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
  const observations = createObservations(contents, figures);
  const part: CompiledPart = {
    format: 3,
    releases: contents.releases,
    partners: contents.partners,
    products: contents.products,
    regimes: contents.regimes,
    enterprises: contents.enterprises,
    sources: contents.sources,
    events: [],
    observations: compileColumns(observations),
  };
  let dataset: Dataset | undefined;
  const builds: number[] = [];
  let memory = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    dataset = undefined;
    collect();
    const before = process.memoryUsage();
    builds.push(measure(() => (dataset = createDatasetFromParts([part], "scale"))));
    collect();
    const after = process.memoryUsage();
    memory = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  }
  const map = new Map(observations.map((one) => [joinKey(one), Object.freeze({ ...one })]));
  const probes = Array.from({ length: PROBES }, (_, at) => observations[(at * 104_729) % figures]!);
  const keys = probes.map((one) => ({ ...one, base: "CNY" as const }));
  const total = getTotalSubject(dataset!);
  const subjects = probes.map(({ partner }) => ({ ...total, partner: dataset!.partner(partner)! }));
  const ask = (at: number, period: string): unknown =>
    findAnswer(dataset!, { subject: subjects[at]!, flow: probes[at]!.flow, period, measure: "value" });
  const [ours, plain, answers, misses]: number[][] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours!.push(measure(() => keys.forEach((key) => Number(dataset!.findObservations(key)[0]!.printed))));
    plain!.push(measure(() => probes.forEach((one) => Number(map.get(joinKey(one))!.printed))));
    answers!.push(measure(() => probes.forEach(({ period }, at) => ask(at, period))));
    misses!.push(measure(() => probes.slice(0, PROBES / 10).forEach((_one, at) => ask(at, "1990-03"))));
  }
  return {
    figures,
    build: median(builds),
    memory: memory / 1e6,
    lookupRatio: median(ours!.map((time, round) => time / plain![round]!)),
    answer: (median(answers!) * 1000) / PROBES,
    missing: (median(misses!) * 10_000) / PROBES,
  };
}

export const measureScaling = (contents: PackageContents): ScaleResult[] =>
  SIZES.map((figures) => measureSize(contents, figures));
