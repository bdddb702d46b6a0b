/** The tables of customs' monthly bulletin as observations of the package. */
import type { Observation, Source } from "../../types";
import type { FileLocation } from "../file-location";
import type { Table } from "../table";
import { listBulletinSources } from "./bulletin-sources";
import { toBulletin, type Bulletin } from "./bulletins";
import { mergeFigures, type BulletinDisagreement } from "./merge-figures";
import { readCommodityTables } from "./read-commodity-tables";
import { readPartnerTables } from "./read-partner-tables";
import type { TableFigures } from "./printed-figure";
import { countRowOutcomes, type RowOutcomes } from "./row-outcomes";

export { checkSums, type SumException, type SumsToCheck } from "./check-sums";
export type { Bulletin } from "./bulletins";

export interface BulletinContents {
  readonly bulletins: readonly Bulletin[];
  readonly observations: ReadonlyMap<Observation, FileLocation>;
  /** Observations of reports that stand in the same release and give way to the tables. */
  readonly superseded: ReadonlySet<Observation>;
  readonly sources: readonly Source[];
  readonly disagreements: readonly BulletinDisagreement[];
  readonly rowOutcomes: readonly RowOutcomes[];
}

type FindBulletin = (month: string) => Bulletin | undefined;

/** The figures of the tables, before they are merged. */
export interface BulletinTables extends TableFigures {
  readonly findBulletin: FindBulletin;
}

/**
 * Reads the tables of the bulletins; a package without them has no figures of theirs. Lines, months and units that the
 * mappings do not have become findings.
 */
export function readBulletins(tables: readonly Table[]): BulletinTables {
  const find = (name: string): Table =>
    tables.find(({ resource }) => resource.name === name) ?? {
      resource: { name, path: "", schema: { fields: [] } },
      file: name,
      rows: [],
    };
  const byMonth = new Map(find("bulletins").rows.map(({ cells }) => [cells.month!, toBulletin(cells)]));
  const findBulletin: FindBulletin = (month) => byMonth.get(month);
  const partners = readPartnerTables({
    monthly: find("gacc-partners-monthly"),
    yearToDate: find("gacc-partners-ytd"),
    lines: find("partner-lines"),
    definitions: find("definitions"),
    findBulletin,
  });
  const commodities = readCommodityTables({
    tables: [find("gacc-commodities-key"), find("gacc-commodities-main")],
    lines: find("commodity-lines"),
    exclusions: find("commodity-exclusions"),
    findBulletin,
  });
  return {
    findBulletin,
    figures: [...partners.figures, ...commodities.figures],
    leftOut: [...partners.leftOut, ...commodities.leftOut],
    findings: [...partners.findings, ...commodities.findings],
  };
}

/** The contents of the bulletins, given the observations of the reports. */
export function buildBulletins(
  tables: readonly Table[],
  read: BulletinTables,
  reported: readonly Observation[],
): BulletinContents {
  const merged = mergeFigures(read.figures, reported);
  const files = tables
    .filter(({ resource }) => /^gacc-(partners-(monthly|ytd)|commodities-)/.test(resource.name))
    .map(({ file, rows }) => ({ file, rows: rows.length }));
  return {
    bulletins: tables
      .filter(({ resource }) => resource.name === "bulletins")
      .flatMap(({ rows }) => rows.map(({ cells }) => toBulletin(cells))),
    observations: merged.observations,
    superseded: merged.superseded,
    sources: listBulletinSources(read.figures, read.findBulletin),
    disagreements: merged.disagreements,
    rowOutcomes: countRowOutcomes(files, read, merged),
  };
}
