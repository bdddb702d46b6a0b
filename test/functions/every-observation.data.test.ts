/**
 * Every observation of the data package has a source, and a formula that answers with it: by its digits, as it was
 * released. The edition that ships and the newest of the feed are asked for all figures of reports and for a sample of
 * customs' tables, the same in each run; the editions between them for the figures that their release adds or
 * supersedes. `npm run test:rows` asks every edition for every figure.
 */
import {
  DIMENSIONS,
  createDatasetFromParts,
  parseNumber,
  computeInterval,
  getUnit,
  identifyFigure,
  type CompiledPart,
  type Dataset,
  type Observation,
} from "../../src/dataset";
import { buildBundledEdition, buildFeedEditions, readPackage } from "../../src/dataset/package";
import { compileFeed } from "../../src/tools/feed";
import { setDatasetInUse } from "../../src/session/dataset-in-use";
import { formatSubject, getSubject } from "../../src/query";
import { createRandom } from "../../src/tools/harness/seeded-random";
import { evaluate, spill } from "../../src/tools/harness/excel-functions";

const contents = readPackage("src/data").contents!;
const { shipped, editions } = compileFeed(contents);
const readParts = (files: readonly { json: string }[]): CompiledPart[] =>
  files.map(({ json }) => JSON.parse(json) as CompiledPart);
const shippedParts = readParts(shipped);
const addedParts = editions.map(({ added }) => readParts(added));

/** Each edition: its observations as they were read, and the dataset of the parts that they are compiled to. */
const EDITIONS: readonly {
  readonly name: string;
  readonly observations: readonly Observation[];
  readonly parts: readonly CompiledPart[];
  /** The release of an edition that is neither the first nor the newest. */
  readonly release?: string;
}[] = [
  {
    name: "the edition that ships",
    observations: buildBundledEdition(contents).observations,
    parts: shippedParts,
  },
  ...buildFeedEditions(contents).map(({ release, contents: { observations } }, at) => ({
    name: `the feed at ${release}`,
    observations,
    parts: [...shippedParts, ...addedParts.slice(0, at + 1).flat()],
    ...(at < editions.length - 1 && { release }),
  })),
];

// The name of the npm command, as npm tells it on every system.
const ASKS_ALL = process.env.npm_lifecycle_event === "test:rows";

/** Whether a table of customs prints the figure, rather than a report. */
const isTabulated = (observation: Observation): boolean => contents.bulletin.observations.has(observation);

const SEED = 11;
const SAMPLED = 4;

/** All figures of reports, and of customs' tables {@link SAMPLED} for each table, month, flow and measure. */
function sampleObservations(observations: readonly Observation[]): Observation[] {
  const tabulated = new Map<string, Observation[]>();
  for (const observation of observations.filter(isTabulated)) {
    const { source, period, flow, measure } = observation;
    const key = [source, period, flow, measure].join("|");
    const group = tabulated.get(key);
    if (group) group.push(observation);
    else tabulated.set(key, [observation]);
  }
  const random = createRandom(SEED);
  const sample = [...tabulated.values()].flatMap((group) =>
    Array.from({ length: SAMPLED }, () => group[Math.floor(random() * group.length)]!),
  );
  return [...observations.filter((observation) => !isTabulated(observation)), ...new Set(sample)];
}

/** The figures that a release publishes, in that release and in all before it. */
function listFiguresOf(release: string, observations: readonly Observation[]): Observation[] {
  const figures = new Set(observations.filter((one) => one.release === release).map(identifyFigure));
  return observations.filter((one) => figures.has(identifyFigure(one)));
}

const CHANGES: Partial<Record<Observation["measure"], string>> = {
  yoy: "value",
  "yoy quantity": "quantity",
  "yoy unit value": "unit value",
  "yoy usd": "usd value",
  "yoy (basis not stated)": "basis not stated",
};

/** The formula that asks for an observation; the unit is named so that whole base units are answered. */
function buildFormula(subject: string, { period, flow, measure, unit }: Observation): [id: string, ...args: unknown[]] {
  const { base } = getUnit(unit);
  if (measure === "value") return ["TRADEVALUE", subject, flow, period, base];
  if (measure === "value (publisher conversion)") return ["TRADEVALUE", subject, flow, period, "USD converted"];
  if (measure === "quantity") return ["QUANTITY", subject, flow, period, base];
  if (measure === "unit value") return ["UNITVALUE", subject, flow, period, base];
  if (measure === "share") return ["TRADESHARE", subject, flow, period, null];
  if (measure === "rank") return ["TRADERANK", subject, flow, period];
  if (measure.startsWith("share of world")) return ["WORLDSHARE", period, flow];
  return ["YOYCHANGE", subject, flow, period, CHANGES[measure]];
}

/** Whether the printed words give a number, or only say more than or less than it. */
const isExact = ({ qualifier }: Observation): boolean => qualifier === "" || qualifier === "about";

/**
 * Whether the figure answers by default: that of the newest release of the data; of earlier ones the newest of customs
 * itself, or of a report if customs published none.
 */
function isLeading(dataset: Dataset, observation: Observation): boolean {
  const publications = dataset.findObservations({ ...observation, base: getUnit(observation.unit).base });
  const [newest] = publications;
  if (newest!.release === dataset.newestRelease.id) return newest!.release === observation.release;
  const official = publications.find(({ source }) => dataset.source(source)!.weight === "official");
  return (official ?? newest!).release === observation.release;
}

/** What the formula for an observation answers; undefined when it is what was printed. */
function findMismatch(dataset: Dataset, observation: Observation): string | undefined {
  const { period, flow, measure, unit, release } = observation;
  const subject = formatSubject(getSubject(dataset, observation), "en");
  const { low, high } = computeInterval(observation);
  if (!isExact(observation)) {
    const currency = getUnit(unit).base === "USD" ? "USD" : null;
    const args = [measure, subject, flow, period, currency, isLeading(dataset, observation) ? null : release];
    const [ends] = spill("TRADEBOUNDS", ...args);
    // Other figures may bound it more narrowly; what was printed must hold.
    const holds =
      (!Number.isFinite(low) || (ends![0] as number) >= low) &&
      (!Number.isFinite(high) || (ends![1] as number) <= high);
    return holds ? undefined : `TRADEBOUNDS ${JSON.stringify(args)}: ${JSON.stringify(ends)}, not [${low}, ${high}]`;
  }
  const [id, ...args] = buildFormula(subject, observation);
  const printed = parseNumber(observation);
  const ask = (releaseArgument: string | null, isRight: (answer: unknown) => boolean): string | undefined => {
    const answer = evaluate(id, ...args, releaseArgument);
    if (isRight(answer)) return undefined;
    return `${id} ${JSON.stringify([...args, releaseArgument])}: ${JSON.stringify(answer)}, not ${printed}`;
  };
  const isPrinted = (answer: unknown): boolean => answer === printed;
  if (!isLeading(dataset, observation)) return ask(release, isPrinted);
  if (isTabulated(observation)) return ask(null, isPrinted);
  // Customs' tables may have finer digits, which agree with what a report printed.
  const agrees = (answer: unknown): boolean => low <= (answer as number) && (answer as number) <= high;
  return ask(null, agrees) ?? ask(release, isPrinted);
}

afterAll(() => setDatasetInUse(undefined));

test("every observation has a source with a publisher, and its other sources exist too", () => {
  const sources = new Map(contents.sources.map((source) => [source.id, source]));
  const missing = contents.observations.filter(({ source, also }) =>
    [source, ...also.split(";").filter(Boolean)].some((id) => !sources.get(id)?.publisher),
  );
  expect(missing).toEqual([]);
});

test("every catalogue entry that a figure uses is known to the dataset", () => {
  const dataset = createDatasetFromParts(EDITIONS[EDITIONS.length - 1]!.parts, "test");
  const unknown = contents.observations.filter((o) =>
    DIMENSIONS.some((dimension) => !dataset[dimension](o[dimension])),
  );
  expect(unknown).toEqual([]);
});

describe.each(EDITIONS)("$name", ({ observations, parts, release }) => {
  let dataset: Dataset;
  beforeAll(() => {
    dataset = createDatasetFromParts(parts, "test");
    setDatasetInUse(dataset);
  });

  test(
    "answers every observation by a formula, as printed",
    () => {
      const asked = ASKS_ALL
        ? observations
        : sampleObservations(release === undefined ? observations : listFiguresOf(release, observations));
      const mismatches = asked.map((observation) => findMismatch(dataset, observation)).filter(Boolean);
      expect(mismatches).toEqual([]);
      expect(asked.length).toBeGreaterThan(release === undefined ? 2500 : 0);
    },
    ASKS_ALL ? 600_000 : undefined,
  );
});
