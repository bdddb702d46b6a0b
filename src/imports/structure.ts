/** The structure of a dataflow: its dimensions with the codes that they can have. */
import type { Language } from "../language";

/** A name in the languages that the service has it in. */
export type Names = Readonly<Partial<Record<Language, string>>>;

/** A dataflow of a service. */
export interface Dataflow {
  readonly agency: string;
  readonly id: string;
  readonly version: string;
  readonly names: Names;
}

export interface Code {
  readonly id: string;
  readonly names: Names;
  /** The code by which the same is known elsewhere, such as ISO 3166 for a country. */
  readonly standardId?: string;
}

/** What a dimension is for in trade statistics; `other` for one that must be fixed to a single code. */
export type Role = "reporter" | "partner" | "product" | "flow" | "measure" | "unit" | "frequency" | "other";

export interface StructureDimension {
  /** The id as the service writes it. */
  readonly id: string;
  readonly names: Names;
  readonly role: Role;
  readonly codes: readonly Code[];
}

export interface Structure {
  /** In the order of the keys; without the time. */
  readonly dimensions: readonly StructureDimension[];
}

/** The ids of dimensions by role: those of the cross-domain concepts, of IMTS, and of the services that can be chosen by name. */
const ROLE_IDS: Readonly<Record<Exclude<Role, "other">, readonly string[]>> = {
  reporter: ["REF_AREA", "REPORTING_AREA", "REPORTER", "REPORTER_COUNTRY", "DECLARANT"],
  partner: ["COUNTERPART_AREA", "PARTNER", "PARTNER_AREA", "PARTNER_COUNTRY", "COUNTERPART_COUNTRY", "CPARTNER"],
  product: ["COMMODITY", "COMMODITY_CODE", "PRODUCT", "PRODUCTCODE", "PRODUCT_CODE", "PRODUCT_TRADED"],
  flow: ["FLOW", "TRADE_FLOW", "FLOW_CODE", "STK_FLOW"],
  measure: ["MEASURE", "INDICATOR", "INDICATORS", "INDIC_ET", "SERIES"],
  unit: ["UNIT_MEASURE", "UNIT"],
  frequency: ["FREQ", "FREQUENCY"],
};

const ROLES_BY_ID = new Map(
  Object.entries(ROLE_IDS).flatMap(([role, ids]) => ids.map((id): [string, Role] => [id, role as Role])),
);

export const findRole = (id: string): Role => ROLES_BY_ID.get(id.toUpperCase()) ?? "other";

/** The name in that language, else in another, else the id. */
export const getName = ({ id, names }: { readonly id: string; readonly names: Names }, language: Language): string =>
  names[language] ?? names.en ?? names.zh ?? id;

/** The codes that agencies give to all partners, all products, or the total of any other dimension. */
const TOTAL_CODES = new Set(["_T", "_Z", "W", "W0", "W00", "W1", "WLD", "WORLD", "TOTAL", "ALL", "_X"]);

export const isTotal = (code: Pick<Code, "id" | "standardId">): boolean =>
  TOTAL_CODES.has((code.standardId ?? code.id).toUpperCase());

const CHINA_CODES = new Set(["CN", "CHN", "156"]);

export const isChina = (code: Pick<Code, "id" | "standardId">): boolean => CHINA_CODES.has(code.standardId ?? code.id);
