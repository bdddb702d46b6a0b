/**
 * UN Comtrade, as if it were a dataflow: https://comtradedeveloper.un.org. Data is asked for with all modes of transport and
 * customs procedures together, so that every figure is a total of its partner, commodity and flow.
 */
import * as v from "valibot";
import { AnswerError } from "./answer-error";
import { parseJson } from "./parse-json";
import { getFrequency, type QueryPiece } from "./query-piece";
import type { SdmxObservation } from "./sdmx-observation";
import type { Service } from "./service";
import type { Code, Dataflow, Structure } from "./structure";
import { listPeriods } from "./time-span";

/** The only dataflow: trade in goods by the HS. */
export const COMTRADE_DATAFLOW: Dataflow = {
  agency: "UNSD",
  id: "C-HS",
  version: "1",
  names: { en: "Trade in goods by commodity (HS)", zh: "货物贸易，按商品（HS）" },
};

/** The lists of codes, which are files of the service. */
export const REFERENCES = { partners: "partnerAreas.json", commodities: "HS.json" } as const;

export const formatReferenceAddress = ({ base }: Service, file: string): string =>
  `${base}/files/v1/app/reference/${file}`;

const referenceSchema = v.object({
  results: v.array(
    v.object({
      id: v.union([v.string(), v.number()]),
      text: v.string(),
      PartnerCodeIsoAlpha3: v.optional(v.nullable(v.string())),
    }),
  ),
});

/** Some areas have a code that is none of ISO 3166. */
const isIsoCode = (text: string | null | undefined): text is string => /^[A-Z]{3}$/.test(text ?? "");

/** @throws AnswerError */
export function readReference(text: string): Code[] {
  const parsed = v.safeParse(referenceSchema, parseJson(text.replace(/^\uFEFF/, "")));
  if (!parsed.success) throw new AnswerError("badAnswer", `no list of codes: ${parsed.issues[0].message}`);
  return parsed.output.results.map(({ id, text: name, PartnerCodeIsoAlpha3: iso }) => ({
    id: String(id),
    // The names of commodities begin with their code.
    names: { en: name.replace(new RegExp(`^${String(id)} - `), "") },
    ...(isIsoCode(iso) && { standardId: iso }),
  }));
}

/** The code of all partners together. */
const WORLD = "0";
const CHINA = "156";

/** Partners and commodities are those that the service lists; what is no country or commodity of its own is left out. */
export function toComtradeStructure(partners: readonly Code[], commodities: readonly Code[]): Structure {
  const byId = (id: string, en: string, zh: string): Code => ({ id, names: { en, zh } });
  return {
    dimensions: [
      {
        id: "FREQ",
        names: { en: "Frequency", zh: "频率" },
        role: "frequency",
        codes: [byId("A", "Annual", "年度"), byId("M", "Monthly", "月度")],
      },
      {
        id: "REPORTER",
        names: { en: "Reporter", zh: "报告国" },
        role: "reporter",
        codes: [byId(CHINA, "China", "中国")],
      },
      {
        id: "FLOW",
        names: { en: "Flow", zh: "进出口方向" },
        role: "flow",
        codes: [byId("X", "Exports", "出口"), byId("M", "Imports", "进口")],
      },
      {
        id: "PARTNER",
        names: { en: "Partner", zh: "贸易伙伴" },
        role: "partner",
        codes: [
          { ...byId(WORLD, "World", "世界"), standardId: "W00" },
          ...partners.filter(({ id }) => id !== WORLD && /^\d+$/.test(id)),
        ],
      },
      {
        id: "COMMODITY",
        names: { en: "Commodity", zh: "商品" },
        role: "product",
        codes: commodities.filter(({ id }) => id === "TOTAL" || /^(\d\d){1,3}$|^AG[246]$/.test(id)),
      },
    ],
  };
}

/** The address of the data of a piece: the preview that anybody may ask for, or with a key the data itself. */
export function formatComtradeAddress(
  { base, limits }: Service,
  structure: Structure,
  piece: QueryPiece,
  hasKey: boolean,
): string {
  const frequency = getFrequency(piece, structure) === "A" ? "A" : "M";
  const periods = (listPeriods(piece, frequency) ?? []).map((period) => period.replace("-", ""));
  const list = (dimension: string): string => (piece.codes[dimension] ?? []).map(encodeURIComponent).join(",");
  const parameters = [
    ["reporterCode", CHINA],
    ["period", periods.join(",")],
    ["partnerCode", list("PARTNER")],
    ["cmdCode", list("COMMODITY")],
    ["flowCode", list("FLOW") || "X,M"],
    ["partner2Code", WORLD],
    ["motCode", WORLD],
    ["customsCode", "C00"],
    ["maxRecords", String(limits.observations)],
    ["includeDesc", "false"],
  ].filter(([, value]) => value);
  const path = hasKey ? "data/v1/get" : "public/v1/preview";
  return `${base}/${path}/C/${frequency}/HS?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

const numberSchema = v.optional(v.nullable(v.number()));
const dataSchema = v.object({
  data: v.nullable(
    v.array(
      v.object({
        period: v.union([v.string(), v.number()]),
        reporterCode: v.union([v.string(), v.number()]),
        partnerCode: v.union([v.string(), v.number()]),
        flowCode: v.string(),
        cmdCode: v.string(),
        primaryValue: numberSchema,
        netWgt: numberSchema,
        isNetWgtEstimated: v.optional(v.nullable(v.boolean())),
      }),
    ),
  ),
  error: v.optional(v.nullable(v.string())),
});

/** The observations of an answer: the value in dollars, and the net weight where it is known. @throws AnswerError */
export function readComtradeData(text: string): { observations: SdmxObservation[]; records: number } {
  const parsed = v.safeParse(dataSchema, parseJson(text));
  if (!parsed.success) throw new AnswerError("badAnswer", `no data of UN Comtrade: ${parsed.issues[0].message}`);
  const { data, error } = parsed.output;
  if (error) throw new AnswerError("badAnswer", error);
  const records = data ?? [];
  const observations = records.flatMap((record) => {
    const key: [string, string][] = [
      ["FREQ", String(record.period).length === 4 ? "A" : "M"],
      ["REPORTER", String(record.reporterCode)],
      ["FLOW", record.flowCode],
      ["PARTNER", String(record.partnerCode)],
      ["COMMODITY", record.cmdCode],
      ["TIME_PERIOD", String(record.period).replace(/^(\d{4})(\d\d)$/, "$1-$2")],
    ];
    const { primaryValue, netWgt, isNetWgtEstimated } = record;
    const values: SdmxObservation[] = [];
    if (typeof primaryValue === "number")
      values.push(
        new Map([...key, ["INDICATOR", "value"], ["OBS_VALUE", String(primaryValue)], ["UNIT_MEASURE", "USD"]]),
      );
    // A weight of 0 is one that was not reported.
    if (netWgt)
      values.push(
        new Map([
          ...key,
          ["INDICATOR", "quantity"],
          ["OBS_VALUE", String(netWgt)],
          ["UNIT_MEASURE", "KG"],
          ...(isNetWgtEstimated ? ([["OBS_STATUS", "E"]] as const) : []),
        ]),
      );
    return values;
  });
  return { observations, records: records.length };
}
