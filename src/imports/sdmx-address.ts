/** The addresses of SDMX REST: API 1.x for SDMX 2.1, API 2.x for SDMX 3.0. */
import type { QueryPiece } from "./query-piece";
import type { Service } from "./service";
import type { Dataflow, Structure } from "./structure";
import type { TimeSpan } from "./time-span";

type DataflowReference = Pick<Dataflow, "agency" | "id" | "version">;

/** Codes are letters, digits and a few signs; anything else of a code list is escaped. */
const encode = (text: string): string => encodeURIComponent(text).replace(/%40/g, "@").replace(/%24/g, "$");

const withParameters = (address: string, parameters: readonly (string | undefined)[]): string => {
  const given = parameters.filter(Boolean).join("&");
  return given ? `${address}?${given}` : address;
};

/** The address of the list of dataflows. */
export const formatDataflowsAddress = ({ kind, base, agency }: Service): string =>
  kind === "sdmx3.0"
    ? `${base}/structure/dataflow/${agency ?? "*"}/*/~`
    : `${base}/dataflow/${agency ?? "all"}/all/latest`;

/** The address of a dataflow with its structure and code lists. */
export function formatStructureAddress({ kind, base }: Service, { agency, id, version }: DataflowReference): string {
  const path = [agency, id, version].map(encode).join("/");
  return `${base}/${kind === "sdmx3.0" ? "structure/" : ""}dataflow/${path}?references=descendants`;
}

/** The address of the data of a piece. Dimensions stand in the order of the structure. */
export function formatDataAddress(
  { kind, base, dataParameters }: Service,
  { agency, id, version }: DataflowReference,
  { dimensions }: Structure,
  { codes, from, to }: QueryPiece,
): string {
  const listCodes = (dimension: string): string[] => (codes[dimension] ?? []).map(encode);
  if (kind === "sdmx3.0") {
    const filters = dimensions.map((dimension) => {
      const list = listCodes(dimension.id);
      return list.length > 0 ? `c[${dimension.id}]=${list.join(",")}` : undefined;
    });
    const path = [agency, id, version].map(encode).join("/");
    return withParameters(`${base}/data/dataflow/${path}/*`, [
      ...filters,
      formatTimeFilter({ from, to }),
      dataParameters,
    ]);
  }
  const key = dimensions.map((dimension) => listCodes(dimension.id).join("+")).join(".");
  return withParameters(`${base}/data/${[agency, id, version].map(encode).join(",")}/${key}`, [
    from && `startPeriod=${from}`,
    to && `endPeriod=${to}`,
    dataParameters,
  ]);
}

function formatTimeFilter({ from, to }: TimeSpan): string | undefined {
  const bounds = [from && `ge:${from}`, to && `le:${to}`].filter(Boolean);
  return bounds.length > 0 ? `c[TIME_PERIOD]=${bounds.join("+")}` : undefined;
}

/** What is accepted as an answer, the preferred form first. */
export const ACCEPT = {
  structure: {
    "sdmx2.1": "application/vnd.sdmx.structure+xml;version=2.1",
    "sdmx3.0": "application/vnd.sdmx.structure+json;version=2.0.0",
  },
  csv: {
    "sdmx2.1": "application/vnd.sdmx.data+csv;version=1.0.0",
    "sdmx3.0": "application/vnd.sdmx.data+csv;version=2.0.0",
  },
  json: {
    "sdmx2.1": "application/vnd.sdmx.data+json;version=1.0.0",
    "sdmx3.0": "application/vnd.sdmx.data+json;version=2.0.0",
  },
} as const;
