/**
 * Writes observations of any dataflow as SDMX-CSV with the concepts that own data reads, whatever the dataflow calls them.
 * Nothing is left out: what cannot be understood is written as it is, and is reported when the text is read.
 */
import type { Flow } from "../dataset";
import { findFlow } from "./find-flow";
import type { ImportQuery } from "./import-query";
import { toComponentId, type SdmxObservation } from "./sdmx-observation";
import { isChina, isTotal, type Code, type Role, type Structure } from "./structure";

const HEADINGS = [
  "STRUCTURE",
  "STRUCTURE_ID",
  "COUNTERPART_AREA: Partner",
  "COMMODITY: Product",
  "FLOW",
  "INDICATOR",
  "TIME_PERIOD",
  "OBS_VALUE",
  "UNIT_MEASURE",
  "UNIT_MULT",
  "OBS_STATUS",
  "COMMENT_OBS",
  "source",
] as const;

export interface ConvertOptions {
  readonly query: ImportQuery;
  readonly structure: Structure;
  /** The publisher and dataset, for citations. */
  readonly source: string;
}

export function toSdmxCsv(observations: readonly SdmxObservation[], options: ConvertOptions): string {
  const convert = createConverter(options);
  return [HEADINGS, ...observations.map(convert)].map((cells) => cells.map(escape).join(",")).join("\r\n") + "\r\n";
}

/** A row is one line, so that lines can be counted. */
const escape = (cell: string): string => {
  const text = cell.replace(/\s*[\r\n]+\s*/g, " ");
  return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** Trade as the partner reports it: its imports from China are China's exports to it. */
const MIRRORED: Readonly<Record<Flow, Flow>> = {
  exports: "imports",
  imports: "exports",
  total: "total",
  balance: "balance",
};

const MIRRORED_NAMES: Readonly<Record<Flow, string>> = {
  exports: "exports to China",
  imports: "imports from China",
  total: "trade with China",
  balance: "balance with China",
};

function createConverter({ query, structure, source }: ConvertOptions): (observation: SdmxObservation) => string[] {
  const components = new Map(
    structure.dimensions.map(({ id, role, codes }) => [
      role,
      { id: toComponentId(id), codes: new Map(codes.map((code) => [code.id, code])) },
    ]),
  );
  const find = (observation: SdmxObservation, role: Role): Code | undefined => {
    const component = components.get(role);
    const id = component && observation.get(component.id);
    return id === undefined ? undefined : (component!.codes.get(id) ?? { id, names: {} });
  };
  return (observation) => {
    const [reporter, partner, product] = [
      find(observation, "reporter"),
      find(observation, "partner"),
      find(observation, "product"),
    ];
    const flowCode = find(observation, "flow");
    const flow = flowCode ? findFlow(flowCode) : query.flow;
    const isMirror = reporter !== undefined && !isChina(reporter) && partner !== undefined && isChina(partner);
    const value = toDecimalText(observation.get("OBS_VALUE") ?? "");
    const unit = observation.get("UNIT_MEASURE") ?? find(observation, "unit")?.id ?? "";
    return [
      "dataflow",
      `${query.dataflow.agency}:${query.dataflow.id}(${query.dataflow.version})`,
      formatCode(isMirror ? reporter : (partner ?? TOTAL)),
      formatCode(product ?? TOTAL),
      (flow && (isMirror ? MIRRORED[flow] : flow)) ?? flowCode?.id ?? "",
      isOwnMeasure(observation) ? observation.get("INDICATOR")! : query.measure,
      observation.get("TIME_PERIOD") ?? "",
      isMirror && flow === "balance" ? negate(value) : value,
      query.unit ?? unit,
      query.unit === undefined ? (observation.get("UNIT_MULT") ?? "0") : "0",
      value === "" ? "M" : toStatus(observation.get("OBS_STATUS") ?? observation.get("OBS_FLAG") ?? ""),
      [
        isMirror && flow ? `reported by ${reporter.names.en ?? reporter.id}: ${MIRRORED_NAMES[flow]}` : "",
        observation.get("COMMENT_OBS") ?? observation.get("OBS_COMMENT") ?? "",
      ]
        .filter(Boolean)
        .join("; "),
      source,
    ];
  };
}

/** Whether the observation says its measure in our words, as UN Comtrade's does, which has both in one record. */
const isOwnMeasure = (observation: SdmxObservation): boolean =>
  ["value", "quantity"].includes(observation.get("INDICATOR") ?? "");

const TOTAL: Code = { id: "_T", names: {} };

/** The code with its name, as SDMX-CSV writes both. */
function formatCode(code: Code): string {
  if (isTotal(code)) return TOTAL.id;
  const name = code.names.en ?? code.names.zh;
  return [code.standardId ?? code.id, ...(name === undefined ? [] : [name])].join(": ");
}

const negate = (decimal: string): string => (decimal.startsWith("-") ? decimal.slice(1) : decimal && `-${decimal}`);

/** A number without exponent; empty for a text that is none, such as NaN, by which services mark what is missing. */
export function toDecimalText(text: string): string {
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text.trim());
  if (!match) return "";
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole + fraction === "") return "";
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(Math.max(0, point), "0");
  const padded = point > 0 ? digits : "0".repeat(1 - point) + digits;
  const at = Math.max(1, point);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const rest = padded.slice(at);
  return `${sign === "-" ? "-" : ""}${integer}${rest && `.${rest}`}`;
}

/** The first of several flags of Eurostat, in capitals as CL_OBS_STATUS has them. */
const toStatus = (text: string): string => text.trim().slice(0, 1).toUpperCase();
