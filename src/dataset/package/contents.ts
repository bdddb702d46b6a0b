/** Converts rows of the package to the types of the dataset. */
import type { HsName } from "../hs-names";
import { compareOldestFirst } from "../release-order";
import type {
  Category,
  DatasetContents,
  Dimension,
  Observation,
  Partner,
  Release,
  Source,
  TradeEvent,
  Weight,
} from "../types";
import { buildBaci } from "./baci";
import {
  buildBulletins,
  type Bulletin,
  type BulletinContents,
  type BulletinTables,
  type SumException,
  type SumsToCheck,
} from "./bulletin";
import type { FileLocation } from "./file-location";
import type { CsvRow, Table } from "./table";
import { listEventTexts, translateNotes } from "./translate-notes";

const OBSERVATIONS = /^observations-(.+)$/;

const splitList = (cell = ""): string[] =>
  cell
    .split(";")
    .map((item) => item.trim())
    .filter(Boolean);

export interface PackageContents extends DatasetContents {
  /** Ids of the releases bundled with the add-in; the feed delivers the others. */
  readonly bundledReleases: readonly string[];
  /** Days on which releases are due, as announced by sources. */
  readonly releaseCalendar: readonly string[];
  readonly locations: ReadonlyMap<Observation, FileLocation>;
  /** The names of HS chapters and headings. */
  readonly hsNames: readonly HsName[];
  /** CEPII BACI, a dataset of its own; undefined if the package has none. */
  readonly baci: DatasetContents | undefined;
  /** How customs' tables became observations, and what their sums are checked against. */
  readonly bulletin: Pick<BulletinContents, "observations" | "superseded" | "disagreements" | "rowOutcomes"> &
    Pick<SumsToCheck, "memberships" | "exceptions">;
}

/** The contents of the package; valid only if there are no findings. */
export function toContents(tables: readonly Table[], bulletinTables: BulletinTables): PackageContents {
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
  const { bulletins, superseded, ...bulletin } = buildBulletins(tables, bulletinTables, [...locations.keys()]);
  for (const observation of superseded) locations.delete(observation);
  for (const [observation, location] of bulletin.observations) locations.set(observation, location);
  const releases = listReleases(getRows("releases"), bulletins);
  const events = getRows("events").map(({ date, event, scope, source }): TradeEvent => ({
    date: date!,
    event: event!,
    scope: scope!,
    source: source!,
  }));
  const partners = getRows("partners").map((cells) => toPartner(cells, members));
  const observations = [...locations.keys()];
  return {
    releases: releases.map(({ id, month, headline }) => ({ id, month, headline })),
    partners,
    products: getRows("products").map((cells) => ({
      ...toCategory("product", cells),
      hs: splitList(cells.hs),
      ranked: cells.ranked === "yes",
    })),
    regimes: getRows("regimes").map((cells) => toCategory("regime", cells)),
    enterprises: getRows("enterprises").map((cells) => toCategory("enterprise", cells)),
    sources: getRows("sources")
      .map((cells): Source => ({
        id: cells.source!,
        publisher: cells.publisher!,
        title: cells.title!,
        date: cells.date!,
        address: cells.address!,
        weight: cells.weight as Weight,
        described: cells.described === "yes",
      }))
      .concat(bulletin.sources),
    events,
    notes: translateNotes(
      [...[...observations, ...partners].map(({ note }) => note), ...events.flatMap(listEventTexts)],
      getRows("notes").map(({ en, zh }) => ({ en: en!, zh: zh! })),
    ),
    observations,
    bundledReleases: releases.filter(({ delivery }) => delivery === "bundled").map(({ id }) => id),
    releaseCalendar: getRows("calendar").map(({ date }) => date!),
    locations,
    hsNames: getRows("hs-names")
      .filter(({ code }) => /^(\d{2}|\d{4})$/.test(code!))
      .map(({ code, name_en, name_zh }) => ({ code: code!, en: name_en!, zh: name_zh ?? "" })),
    baci: buildBaci(tables, partners),
    bulletin: {
      observations: bulletin.observations,
      superseded,
      disagreements: bulletin.disagreements,
      rowOutcomes: bulletin.rowOutcomes,
      memberships: members.map(({ group, member, counted_from }) => ({
        group: group!,
        member: member!,
        countedFrom: counted_from!,
      })),
      exceptions: listExceptions(tables),
    },
  };
}

const listExceptions = (tables: readonly Table[]): SumException[] =>
  tables
    .filter(({ resource }) => resource.name === "sum-exceptions")
    .flatMap(({ file, rows }) =>
      rows.map(({ line, cells }) => ({
        check: cells.check!,
        period: cells.period!,
        flow: cells.flow!,
        subject: cells.subject!,
        measure: cells.measure!,
        location: { file, line },
      })),
    );

interface DeliveredRelease extends Release {
  readonly delivery: string;
}

/** The releases of reports and of bulletins, oldest first; a bulletin may join the release of a report. */
function listReleases(rows: readonly CsvRow["cells"][], bulletins: readonly Bulletin[]): DeliveredRelease[] {
  const releases = new Map<string, DeliveredRelease>();
  for (const { release, month, headline, delivery } of bulletins)
    releases.set(release, { id: release, month, headline, delivery });
  for (const { release, month, headline, delivery } of rows)
    releases.set(release!, { id: release!, month: month!, headline: headline!, delivery: delivery! });
  return [...releases.values()].sort((a, b) => compareOldestFirst(a.id, b.id));
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
  continent: cells.continent!,
  listed: cells.listed === "yes",
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
