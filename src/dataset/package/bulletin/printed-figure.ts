/** One figure of a table of the bulletin, and what may become of its row. */
import type { Observation } from "../../types";
import type { FileLocation } from "../file-location";
import type { Finding } from "../finding";

/** The tables of a bulletin; each is a source of its own. */
export type BulletinTable = "partners" | "export" | "import" | "export-main" | "import-main";

export interface PrintedFigure {
  readonly table: BulletinTable;
  /** The month whose bulletin the table belongs to. */
  readonly month: string;
  /** The day of publication, if the table states it. */
  readonly published: string;
  readonly observation: Observation;
  readonly location: FileLocation;
}

export interface LeftOutRow {
  readonly location: FileLocation;
  readonly reason: string;
}

/** What is read from tables: figures, the rows that are left out by decision, and what is wrong. */
export interface TableFigures {
  readonly figures: readonly PrintedFigure[];
  readonly leftOut: readonly LeftOutRow[];
  readonly findings: readonly Finding[];
}

const PREFIXES: Readonly<Record<BulletinTable, string>> = {
  partners: "gacc-countries",
  export: "gacc-key-exports",
  import: "gacc-key-imports",
  "export-main": "gacc-main-exports",
  "import-main": "gacc-main-imports",
};

/** What a note calls a table beside another one of the same month. */
export const TABLE_NAMES: Readonly<Record<BulletinTable, string>> = {
  partners: "The table of partners",
  export: "The table of key exports",
  import: "The table of key imports",
  "export-main": "The table of main exports",
  "import-main": "The table of main imports",
};

/** The id of the source that a table of a month is. */
export const getSourceId = (table: BulletinTable, month: string): string => `${PREFIXES[table]}-${month}`;

/** An observation of the bulletin: published, unqualified, of all customs regimes and enterprises. */
export const toObservation = (
  fields: Pick<
    Observation,
    "release" | "period" | "flow" | "partner" | "product" | "measure" | "printed" | "unit" | "source" | "note"
  >,
): Observation => ({
  release: fields.release,
  period: fields.period,
  flow: fields.flow,
  partner: fields.partner,
  product: fields.product,
  regime: "all",
  enterprise: "all",
  measure: fields.measure,
  printed: fields.printed,
  unit: fields.unit,
  qualifier: "",
  status: "published",
  source: fields.source,
  also: "",
  note: fields.note,
});
