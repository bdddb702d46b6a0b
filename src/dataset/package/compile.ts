/** Makes the files of a version: its parts, the list of them, and the headline part that is built into the add-in. */
import { createHash } from "node:crypto";
import { compileColumns } from "../columns";
import { createDataset, type Dataset } from "../dataset";
import { DOMAINS, findDomain, type Domain } from "../domains";
import type { Headline } from "../headline";
import type { CompiledHsNames, HsName } from "../hs-names";
import type { Coverage } from "../partial-dataset";
import {
  DIMENSIONS,
  type CompiledDigest,
  type CompiledPart,
  type CompiledVersion,
  type DatasetContents,
  type NoteClause,
  type Observation,
} from "../types";
import { listEventTexts, translateNotes } from "./translate-notes";

/** A file with the digest of its bytes. */
export interface CompiledFile extends CompiledDigest {
  readonly json: string;
}

/** A part of the package as a file. */
export interface PartFile extends CompiledFile {
  readonly domains: readonly Domain[];
  /** The release whose figures it holds; undefined for parts that ship with the add-in. */
  readonly release?: string;
}

const toDigest = ({ sha256, bytes }: CompiledDigest): CompiledDigest => ({ sha256, bytes });

function toFile(content: CompiledPart | CompiledVersion | CompiledHsNames): CompiledFile {
  const json = JSON.stringify(content);
  return { json, sha256: createHash("sha256").update(json).digest("hex"), bytes: Buffer.byteLength(json) };
}

/** The texts of notes and events in Chinese. */
const selectNotes = (contents: DatasetContents, texts: readonly string[]): NoteClause[] =>
  translateNotes(new Set(texts), contents.notes ?? []);

const NO_CATALOGUES = { partners: [], products: [], regimes: [], enterprises: [], events: [] };

/** A part with these observations, the releases that published them and the sources they cite. */
function createFigurePart(contents: DatasetContents, observations: readonly Observation[]): CompiledPart {
  const releases = new Set(observations.map(({ release }) => release));
  const sources = new Set(observations.flatMap(({ source, also }) => [source, ...also.split(";")]));
  return {
    format: 3,
    ...NO_CATALOGUES,
    releases: contents.releases.filter(({ id }) => releases.has(id)),
    sources: contents.sources.filter(({ id }) => sources.has(id)),
    notes: selectNotes(
      contents,
      observations.map(({ note }) => note),
    ),
    observations: compileColumns(observations),
  };
}

/** The part with the names of everything, and the sources of the events. */
function createCataloguePart(contents: DatasetContents): CompiledPart {
  const { partners, products, regimes, enterprises, events, sources } = contents;
  const cited = new Set(events.map(({ source }) => source));
  return {
    format: 3,
    releases: [],
    partners,
    products,
    regimes,
    enterprises,
    events,
    sources: sources.filter(({ id }) => cited.has(id)),
    notes: selectNotes(contents, [...partners.map(({ note }) => note), ...events.flatMap(listEventTexts)]),
    observations: compileColumns([]),
  };
}

/** Figures in the order in which they compress best: each line of a table as a run of its periods. */
const sortForCompression = (observations: readonly Observation[]): Observation[] => {
  const getKey = (o: Observation): string =>
    [o.measure, o.unit, o.flow, o.partner, o.product, o.regime, o.enterprise, o.period, o.release].join("|");
  return observations
    .map((one) => ({ one, key: getKey(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
};

/**
 * All parts of the package, oldest first. The releases that ship with the add-in make one part for each domain and year
 * of publication, each later release a part of its own. Deterministic: equal contents give equal files.
 * @param shipped - ids of the releases that ship with the add-in.
 */
export function compileParts(contents: DatasetContents, shipped: readonly string[]): PartFile[] {
  const shippedIds = new Set(shipped);
  const groups = new Map<string, Observation[]>();
  for (const observation of contents.observations) {
    const { release } = observation;
    // Before 2024 there are reports only, which are few.
    const year = release < "2024" ? "" : release.slice(0, 4);
    const name = shippedIds.has(release) ? `${findDomain(observation)} ${year}` : release;
    const group = groups.get(name);
    if (group) group.push(observation);
    else groups.set(name, [observation]);
  }
  const parts = [...groups].map(([name, observations]): PartFile => {
    const domains = new Set(observations.map(findDomain));
    return {
      ...toFile(createFigurePart(contents, sortForCompression(observations))),
      domains: DOMAINS.filter((domain) => domains.has(domain as Exclude<Domain, "catalogue">)),
      ...(!name.includes(" ") && { release: name }),
    };
  });
  return [{ ...toFile(createCataloguePart(contents)), domains: ["catalogue"] }, ...parts];
}

/** A second source as one part, with its names and figures. */
export function compileSecondSource(contents: DatasetContents): CompiledFile {
  const { releases, sources, observations } = createFigurePart(contents, sortForCompression(contents.observations));
  return toFile({ ...createCataloguePart(contents), releases, sources, observations });
}

/** The names of HS chapters and headings as a file. */
export const compileHsNames = (names: readonly HsName[]): CompiledFile =>
  toFile({ format: 3, names: names.map(({ code, en, zh }) => (zh ? [code, en, zh] : [code, en])) });

/** The list of the parts of a version; its digest names the version. */
export const compileVersion = (parts: readonly CompiledDigest[]): CompiledFile =>
  toFile({ format: 3, parts: parts.map(toDigest) });

/**
 * The headline part: all figures, in all releases, of the subjects of the newest announcement, in the period of the
 * headline and the year before.
 * @param contents - the edition that ships, of which `parts` are the parts.
 * @param beside - what ships beside the parts of the version: the parts of second sources, and the names of HS.
 * @param announcement - the release whose subjects it covers.
 */
export function compileHeadline(
  contents: DatasetContents,
  parts: readonly PartFile[],
  beside: Pick<Headline, "secondSources" | "hsNames">,
  announcement: string,
  yearBefore: (period: string) => string,
): Headline {
  const version = compileVersion(parts).sha256;
  const dataset = createDataset(contents, version);
  const periods = [dataset.headline, yearBefore(dataset.headline)];
  const subjects = listSubjects(dataset, announcement);
  const observations = subjects.flatMap((ids) => periods.flatMap((one) => dataset.listSubjectObservations(ids, one)));
  const part = createFigurePart(contents, sortForCompression(observations));
  const pick = <T extends { readonly id: string }>(rows: readonly T[], ids: ReadonlySet<string>): T[] =>
    rows.filter(({ id }) => ids.has(id));
  const coverage: Coverage = {
    subjects,
    periods,
    releases: Object.fromEntries(periods.map((period) => [period, dataset.listPublishingReleases(period)])),
  };
  return {
    version,
    parts: parts.map(({ sha256, bytes, domains }) => ({ sha256, bytes, domains })),
    secondSources: { BACI: toDigest(beside.secondSources.BACI) },
    hsNames: toDigest(beside.hsNames),
    coverage,
    part: {
      ...part,
      releases: contents.releases,
      partners: pick(contents.partners, new Set(["WORLD", ...subjects.map(({ partner }) => partner)])),
      // Nothing shows the notes on products, and what they are part of matters among all products only.
      products: pick(contents.products, new Set(["all", ...subjects.map(({ product }) => product)])).map((product) => ({
        ...product,
        partOf: [],
        note: "",
      })),
      regimes: pick(contents.regimes, new Set(["all"])),
      enterprises: pick(contents.enterprises, new Set(["all"])),
    },
  };
}

/** The subjects of the release that cover all regimes and enterprises, each once. */
function listSubjects(dataset: Dataset, announcement: string): Coverage["subjects"][number][] {
  const published = dataset.observations.filter(
    ({ release, regime, enterprise }) => release === announcement && regime === "all" && enterprise === "all",
  );
  const subjects = new Map(
    published.map(({ partner, product, regime, enterprise }) => {
      const ids = { partner, product, regime, enterprise };
      return [DIMENSIONS.map((dimension) => ids[dimension]).join("|"), ids];
    }),
  );
  return [...subjects.values()];
}
