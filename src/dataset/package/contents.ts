/** Converts rows of the package to the types of the dataset. */
import type { Category, DatasetContents, Dimension, Observation, Partner, Weight } from "../types";
import type { CsvRow, Table } from "./table";

const OBSERVATIONS = /^observations-(.+)$/;

const splitList = (cell = ""): string[] =>
  cell
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);

/** The position of an observation in the package, for findings. */
interface FileLocation {
  readonly file: string;
  readonly line: number;
}

export interface PackageContents extends DatasetContents {
  /** Ids of the releases bundled with the add-in; the feed delivers the others. */
  readonly bundledReleases: readonly string[];
  /** Days on which releases are due, as announced by sources. */
  readonly releaseCalendar: readonly string[];
  readonly locations: ReadonlyMap<Observation, FileLocation>;
}

/** The contents of the package; valid only if there are no findings. */
export function toContents(tables: readonly Table[]): PackageContents {
  const getRows = (name: string): readonly CsvRow["cells"][] =>
    tables.find(({ resource }) => resource.name === name)?.rows.map(({ cells }) => cells) ?? [];
  const members = getRows("members");
  const locations = new Map<Observation, FileLocation>();
  for (const { resource, file, rows: csvRows } of tables) {
    const release = OBSERVATIONS.exec(resource.name)?.[1];
    if (!release) continue;
    for (const { line, cells } of csvRows)
      locations.set({ release, ...cells } as unknown as Observation, { file, line });
  }
  return {
    releases: getRows("releases").map(({ release, month, headline }) => ({
      id: release!,
      month: month!,
      headline: headline!,
    })),
    partners: getRows("partners").map((cells) => toPartner(cells, members)),
    products: getRows("products").map((cells) => ({ ...toCategory("product", cells), hs: splitList(cells.hs) })),
    regimes: getRows("regimes").map((cells) => toCategory("regime", cells)),
    enterprises: getRows("enterprises").map((cells) => toCategory("enterprise", cells)),
    sources: getRows("sources").map((cells) => ({
      id: cells.source!,
      publisher: cells.publisher!,
      title: cells.title!,
      date: cells.date!,
      address: cells.address!,
      weight: cells.weight as Weight,
      described: cells.described === "yes",
    })),
    events: getRows("events").map(({ date, event, scope, source }) => ({
      date: date!,
      event: event!,
      scope: scope!,
      source: source!,
    })),
    observations: [...locations.keys()],
    bundledReleases: getRows("releases").flatMap(({ release, delivery }) => (delivery === "bundled" ? [release!] : [])),
    releaseCalendar: getRows("calendar").map(({ date }) => date!),
    locations,
  };
}

const toPartner = (cells: CsvRow["cells"], members: readonly CsvRow["cells"][]): Partner => ({
  id: cells.partner!,
  kind: cells.kind as Partner["kind"],
  ranked: cells.ranked === "yes",
  alpha2: cells.alpha2!,
  m49: cells.m49!,
  en: cells.en!,
  zh: cells.zh!,
  aliases: splitList(cells.aliases),
  members: members.filter(({ group }) => group === cells.partner).map(({ member }) => member!),
  changing: cells.changing === "yes",
  comparesFrom: cells.compares_from!,
  note: cells.note!,
});

const toCategory = (dimension: Dimension, cells: CsvRow["cells"]): Category => ({
  id: cells[dimension]!,
  en: cells.en!,
  zh: cells.zh!,
  aliases: splitList(cells.aliases),
  partOf: splitList(cells.part_of),
  note: cells.note!,
});
