/** A version of the data with few figures, so that many changed copies of it can be read. */
import {
  compileColumns,
  type CompiledPart,
  type Dataset,
  type Observation,
  type Partner,
  type Product,
} from "../../../dataset";
import { createRandom, sample } from "../../harness/seeded-random";

const SEED = 4;
const FIGURES = 60;

/** The entries with these ids and all that they lead to. */
function close<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  ids: Iterable<string>,
  getLinks: (entry: Entry) => readonly string[],
): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id) || !byId.has(id)) return;
    reached.add(id);
    getLinks(byId.get(id)!).forEach(visit);
  };
  for (const id of ids) visit(id);
  return entries.filter(({ id }) => reached.has(id));
}

const listSourceIds = ({ source, also }: Observation): string[] => [source, ...also.split(";").filter(Boolean)];

/** A part with those figures, and with what they refer to. */
function createPart(dataset: Dataset, observations: readonly Observation[]): CompiledPart {
  const sourceIds = new Set(observations.flatMap(listSourceIds));
  const releaseIds = new Set(observations.map(({ release }) => release));
  return {
    format: 3,
    releases: dataset.releases.filter(({ id }) => releaseIds.has(id)),
    partners: close(dataset.partners, ["WORLD", ...observations.map(({ partner }) => partner)], (one: Partner) => [
      ...one.members.slice(0, 3),
      ...(one.continent ? [one.continent] : []),
    ]).map((one) => ({ ...one, members: one.members.slice(0, 3) })),
    products: close(
      dataset.products,
      ["all", ...observations.map(({ product }) => product)],
      (one: Product) => one.partOf,
    ),
    regimes: dataset.regimes,
    enterprises: dataset.enterprises,
    sources: dataset.sources.filter(({ id }) => sourceIds.has(id)),
    notes: [{ en: "a note", zh: "说明" }],
    events: dataset.events
      .filter(({ source }) => sourceIds.has(source))
      .concat({ date: "2025-12-01", event: "An event", scope: "", source: [...sourceIds][0]! }),
    observations: compileColumns(observations),
  };
}

/** The last releases of the dataset with a few of their figures: the totals of the headline, and others. */
export function createSmallPart(dataset: Dataset): CompiledPart {
  const random = createRandom(SEED);
  const releases = new Set(dataset.releases.slice(0, 4).map(({ id }) => id));
  const recent = dataset.observations.filter(({ release }) => releases.has(release));
  const totals = recent.filter(
    ({ partner, product, period }) => partner === "WORLD" && product === "all" && period === dataset.headline,
  );
  return createPart(dataset, [...new Set([...totals, ...sample(recent, FIGURES, random)])]);
}
