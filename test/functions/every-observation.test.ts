/**
 * Every observation of the data package has a source, and a formula that answers with it: by its digits, as it was
 * released. Asked of the edition that ships and of every edition of the feed.
 */
import {
  DIMENSIONS,
  createDataset,
  parseNumber,
  computeInterval,
  getUnit,
  type Dataset,
  type Observation,
} from "../../src/dataset";
import { buildBundledEdition, buildFeedEditions, readPackage } from "../../src/dataset/package";
import { setDatasetInUse } from "../../src/session/dataset-in-use";
import { formatSubject, getSubject } from "../../src/query";
import { evaluate, spill } from "./excel";

const contents = readPackage("src/data").contents!;
const EDITIONS = [
  { name: "the edition that ships", edition: buildBundledEdition(contents) },
  ...buildFeedEditions(contents).map(({ release, contents: edition }) => ({ name: `the feed at ${release}`, edition })),
];

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
  if (measure === "quantity") return ["QUANTITY", subject, flow, period, null];
  if (measure === "unit value") return ["UNITVALUE", subject, flow, period, base];
  if (measure === "share") return ["TRADESHARE", subject, flow, period, null];
  if (measure === "rank") return ["TRADERANK", subject, flow, period];
  if (measure.startsWith("share of world")) return ["WORLDSHARE", period, flow];
  return ["YOYCHANGE", subject, flow, period, CHANGES[measure]];
}

/** Whether the printed words give a number, or only say more than or less than it. */
const isExact = ({ qualifier }: Observation): boolean => qualifier === "" || qualifier === "about";

/** What the formula for an observation answers; undefined when it is what was printed. */
function findMismatch(dataset: Dataset, observation: Observation): string | undefined {
  const subject = formatSubject(getSubject(dataset, observation));
  const { period, flow, measure, unit, release } = observation;
  const newest = dataset.findObservations({ ...observation, base: getUnit(unit).base })[0] === observation;
  const releaseArgument = newest ? null : release;
  if (isExact(observation)) {
    const formula = [...buildFormula(subject, observation), releaseArgument] as [string, ...unknown[]];
    const answer = evaluate(...formula);
    const printed = parseNumber(observation);
    return answer === printed ? undefined : `${JSON.stringify(formula)}: ${JSON.stringify(answer)}, not ${printed}`;
  }
  const currency = getUnit(unit).base === "USD" ? "USD" : null;
  const args = [measure, subject, flow, period, currency, releaseArgument];
  const [ends] = spill("TRADEBOUNDS", ...args);
  const { low, high } = computeInterval(observation);
  // Other figures may bound it more narrowly; what was printed must hold.
  const holds =
    (!Number.isFinite(low) || (ends![0] as number) >= low) && (!Number.isFinite(high) || (ends![1] as number) <= high);
  return holds ? undefined : `TRADEBOUNDS ${JSON.stringify(args)}: ${JSON.stringify(ends)}, not [${low}, ${high}]`;
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
  const dataset = createDataset(contents, "test");
  const unknown = contents.observations.filter((o) =>
    DIMENSIONS.some((dimension) => !dataset[dimension](o[dimension])),
  );
  expect(unknown).toEqual([]);
});

describe.each(EDITIONS)("$name", ({ edition }) => {
  const dataset = createDataset(edition, "test");
  beforeAll(() => setDatasetInUse(dataset));

  test("answers every observation by a formula, as printed", () => {
    const mismatches = edition.observations.map((observation) => findMismatch(dataset, observation)).filter(Boolean);
    expect(mismatches).toEqual([]);
    expect(edition.observations.length).toBeGreaterThan(1000);
  });
});
