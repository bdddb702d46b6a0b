/** Rows of the package as the dataset's own types. */
import type { Category, DatasetContents, Dimension, Observation, Partner, Weight } from "../types";
import type { Row, Table } from "./table";

const OBSERVATIONS = /^observations-(.+)$/;

const list = (cell = ""): string[] =>
  cell
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);

/** Where a printed figure stands, for findings. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Contents extends DatasetContents {
  /** Ids of the releases that ship in the add-in; the others reach it by the feed. */
  readonly bundled: readonly string[];
  /** Days on which releases are due, as sources announced them. */
  readonly calendar: readonly string[];
  readonly places: ReadonlyMap<Observation, Place>;
}

/** Everything in the package; only to be used when there are no findings. */
export function contentsOf(tables: readonly Table[]): Contents {
  const rows = (name: string): readonly Row["cells"][] =>
    tables.find(({ resource }) => resource.name === name)?.rows.map(({ cells }) => cells) ?? [];
  const members = rows("members");
  const places = new Map<Observation, Place>();
  for (const { resource, file, rows: lines } of tables) {
    const release = OBSERVATIONS.exec(resource.name)?.[1];
    if (!release) continue;
    for (const { line, cells } of lines) places.set({ release, ...cells } as unknown as Observation, { file, line });
  }
  return {
    releases: rows("releases").map(({ release, month, headline }) => ({
      id: release!,
      month: month!,
      headline: headline!,
    })),
    partners: rows("partners").map((cells) => partnerOf(cells, members)),
    products: rows("products").map((cells) => ({ ...categoryOf("product", cells), hs: list(cells.hs) })),
    regimes: rows("regimes").map((cells) => categoryOf("regime", cells)),
    enterprises: rows("enterprises").map((cells) => categoryOf("enterprise", cells)),
    sources: rows("sources").map((cells) => ({
      id: cells.source!,
      publisher: cells.publisher!,
      title: cells.title!,
      date: cells.date!,
      address: cells.address!,
      weight: cells.weight as Weight,
      described: cells.described === "yes",
    })),
    events: rows("events").map(({ date, event, scope, source }) => ({
      date: date!,
      event: event!,
      scope: scope!,
      source: source!,
    })),
    observations: [...places.keys()],
    bundled: rows("releases").flatMap(({ release, delivery }) => (delivery === "bundled" ? [release!] : [])),
    calendar: rows("calendar").map(({ date }) => date!),
    places,
  };
}

const partnerOf = (cells: Row["cells"], members: readonly Row["cells"][]): Partner => ({
  id: cells.partner!,
  kind: cells.kind as Partner["kind"],
  ranked: cells.ranked === "yes",
  alpha2: cells.alpha2!,
  m49: cells.m49!,
  en: cells.en!,
  zh: cells.zh!,
  aliases: list(cells.aliases),
  members: members.filter(({ group }) => group === cells.partner).map(({ member }) => member!),
  changing: cells.changing === "yes",
  comparesFrom: cells.compares_from!,
  note: cells.note!,
});

const categoryOf = (dimension: Dimension, cells: Row["cells"]): Category => ({
  id: cells[dimension]!,
  en: cells.en!,
  zh: cells.zh!,
  aliases: list(cells.aliases),
  partOf: list(cells.part_of),
  note: cells.note!,
});
