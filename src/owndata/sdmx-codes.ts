/**
 * The concepts and codes of SDMX that are understood: those that the SDMX cross-domain code lists and IMTS share, since
 * data structures differ between agencies.
 */
import type { Base } from "../dataset";
import { findUnitName } from "./parse-cells";

/** Our columns by the concepts of SDMX. */
export const CONCEPTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    FLOW: "flow",
    TRADE_FLOW: "flow",
    FLOW_CODE: "flow",
    TIME_PERIOD: "period",
    COUNTERPART_AREA: "partner",
    PARTNER: "partner",
    PARTNER_AREA: "partner",
    COMMODITY: "product",
    PRODUCT: "product",
    COMMODITY_CODE: "product",
    INDICATOR: "measure",
    MEASURE: "measure",
    OBS_VALUE: "printed",
    UNIT_MEASURE: "unit",
    COMMENT_OBS: "note",
    OBS_COMMENT: "note",
    OBS_STATUS: "status",
  }),
);

/** Codes for all partners or all products in the code lists of the agencies. */
export const TOTALS = new Set(["_T", "W0", "W00", "W1", "WLD", "WORLD", "TOTAL", "ALL"]);

export const CHINA = new Set(["CN", "CHN", "156"]);
export const REPORTERS: readonly string[] = ["REF_AREA", "REPORTING_AREA", "REPORTER"];

/** Codes of CL_UNIT_MEASURE and IMTS for the units that releases use. */
const UNIT_CODES: ReadonlyMap<string, { readonly base: Base; readonly exponent: number }> = new Map(
  Object.entries({
    CNY: { base: "CNY", exponent: 0 },
    USD: { base: "USD", exponent: 0 },
    KG: { base: "kg", exponent: 0 },
    T: { base: "kg", exponent: 3 },
    TN: { base: "kg", exponent: 3 },
    TNE: { base: "kg", exponent: 3 },
    NO: { base: "items", exponent: 0 },
    NUM: { base: "items", exponent: 0 },
    UNITS: { base: "items", exponent: 0 },
    PC: { base: "ratio", exponent: -2 },
    PT: { base: "ratio", exponent: -2 },
    PERCENT: { base: "ratio", exponent: -2 },
  }),
);

/** Codes of CL_OBS_STATUS for observations that have a figure. */
export const STATUSES: ReadonlyMap<string, { readonly status: string; readonly qualifier?: string }> = new Map(
  Object.entries({
    "": { status: "" },
    A: { status: "published" },
    B: { status: "published" },
    D: { status: "published" },
    P: { status: "published" },
    E: { status: "estimate", qualifier: "about" },
    I: { status: "estimate", qualifier: "about" },
    U: { status: "published", qualifier: "about" },
    F: { status: "forecast" },
  }),
);
/** Codes of CL_OBS_STATUS for missing figures. */
export const MISSING = new Set(["M", "O", "L", "H", "Q", "N"]);

/** Columns about the file or the series, which hold nothing of the observation. */
export const STRUCTURE_COLUMNS = new Set([
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "SERIES_KEY",
  "OBS_KEY",
  "FREQ",
]);

/** The name of a unit by its code and power of ten; else a text that is rejected later as an unknown unit. */
export function toUnitName(code: string, multiplier: number): string {
  const unit = UNIT_CODES.get(code.toUpperCase());
  if (!unit) return multiplier === 0 ? code : `${code} x 10^${multiplier}`;
  return findUnitName({ base: unit.base, exponent: unit.exponent + multiplier }) ?? `${code} x 10^${multiplier}`;
}

/** Converts the forms of periods that only SDMX has: reporting months and years, half-years, a start with a duration. */
export function toPeriod(text: string): string {
  const month = /^(\d{4})-M(\d{2})$/.exec(text);
  if (month) return `${month[1]}-${month[2]}`;
  const year = /^(\d{4})-A1$/.exec(text);
  if (year) return year[1]!;
  const half = /^(\d{4})-S([12])$/.exec(text);
  if (half) return half[2] === "1" ? `${half[1]}-01/${half[1]}-06` : `${half[1]}-07/${half[1]}-12`;
  const duration = /^(\d{4})-(\d{2})(?:-01)?\/P(\d{1,2})M$/.exec(text);
  if (!duration) return text;
  const [, from, start, months] = duration;
  const last = Number(start) - 1 + Number(months) - 1;
  const end = `${Number(from) + Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, "0")}`;
  return Number(months) === 1 ? `${from}-${start}` : `${from}-${start}/${end}`;
}
