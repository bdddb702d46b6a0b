/**
 * Statistical services over loopback, in the shapes of the official samples and documentation: SDMX REST of 2.1 (XML, SDMX-CSV
 * 1.0, SDMX-JSON 1.0) and of 3.0 (SDMX-JSON 2.0, SDMX-CSV 2.0), and UN Comtrade. All have the same figures.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface MockCode {
  readonly id: string;
  readonly en: string;
  readonly zh?: string;
}

interface MockDimension {
  readonly id: string;
  readonly en: string;
  readonly zh?: string;
  readonly codes: readonly MockCode[];
}

export const DIMENSIONS: readonly MockDimension[] = [
  {
    id: "FREQ",
    en: "Frequency",
    zh: "频率",
    codes: [
      { id: "A", en: "Annual", zh: "年度" },
      { id: "M", en: "Monthly", zh: "月度" },
    ],
  },
  {
    id: "REF_AREA",
    en: "Reference area",
    zh: "报告国",
    codes: [
      { id: "CHN", en: "China", zh: "中国" },
      { id: "DEU", en: "Germany", zh: "德国" },
    ],
  },
  {
    id: "COUNTERPART_AREA",
    en: "Counterpart area",
    zh: "贸易伙伴",
    codes: [
      { id: "W00", en: "World", zh: "世界" },
      { id: "USA", en: "United States", zh: "美国" },
      { id: "JPN", en: "Japan", zh: "日本" },
      { id: "DEU", en: "Germany", zh: "德国" },
      { id: "CHN", en: "China", zh: "中国" },
    ],
  },
  {
    id: "TRADE_FLOW",
    en: "Trade flow",
    zh: "进出口方向",
    codes: [
      { id: "X", en: "Exports", zh: "出口" },
      { id: "M", en: "Imports", zh: "进口" },
      { id: "RX", en: "Re-exports", zh: "再出口" },
    ],
  },
  {
    id: "VALUATION",
    en: "Valuation",
    codes: [
      { id: "FOB", en: "Free on board" },
      { id: "_T", en: "Total" },
    ],
  },
];

/** A figure that tells its key apart from all others, in millions of dollars. */
export const getValue = (partner: string, flow: string, period: string): string => {
  const text = `${partner}|${flow}|${period}`;
  const hash = [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 99_991, 7);
  return (1000 + hash / 100).toFixed(2).replace(/0$/, "1");
};

export const FLOW = { agency: "TEST.STAT", id: "DF_IMTS", version: "1.2" } as const;

interface Cell {
  readonly key: readonly string[];
  readonly period: string;
  readonly value: string;
}

const listYears = (from: string, to: string): string[] =>
  Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, at) =>
    String(Number(from.slice(0, 4)) + at),
  );

const listMonths = (from: string, to: string): string[] =>
  listYears(from, to).flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`).filter(
      (month) => month >= (from.length === 4 ? `${from}-01` : from) && month <= (to.length === 4 ? `${to}-12` : to),
    ),
  );

const OLDEST = "2022";
const NEWEST = "2024";

const laterOf = (a: string, b: string): string => (a > b ? a : b);
const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** The observations of a query: each combination of the codes, with all codes where none is listed. */
export function select(codes: readonly (readonly string[])[], from = OLDEST, to = NEWEST): Cell[] {
  const lists = DIMENSIONS.map(({ codes: all }, at) => (codes[at]?.length ? codes[at]! : all.map(({ id }) => id)));
  const keys = lists.reduce<string[][]>(
    (sofar, list) => sofar.flatMap((key) => list.map((code) => [...key, code])),
    [[]],
  );
  const [first, last] = [laterOf(from, OLDEST), earlierOf(to, to.length === 4 ? NEWEST : `${NEWEST}-12`)];
  return keys.flatMap((key) => {
    const [frequency, reporter, partner, flow] = key as [string, string, string, string];
    if (reporter === partner) return [];
    const periods = frequency === "A" ? listYears(first, last) : listMonths(first, last);
    return periods.map((period) => ({ key, period, value: getValue(partner, flow, period) }));
  });
}

const escapeXml = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const nameXml = ({ en, zh }: { en: string; zh?: string }): string =>
  `<com:Name xml:lang="en">${escapeXml(en)}</com:Name>${zh ? `<com:Name xml:lang="zh-CN">${zh}</com:Name>` : ""}`;

const DATAFLOWS = [
  { ...FLOW, en: "International merchandise trade statistics", zh: "国际货物贸易统计" },
  { agency: "TEST.STAT", id: "DF_CPI", version: "1.0", en: "Consumer prices", zh: "居民消费价格" },
];

const flowXml = (flow: (typeof DATAFLOWS)[number]): string =>
  `<str:Dataflow id="${flow.id}" agencyID="${flow.agency}" version="${flow.version}" isFinal="true">${nameXml(flow)}<str:Structure><Ref id="DSD_IMTS" version="1.0" agencyID="TEST.STAT" package="datastructure" class="DataStructure"/></str:Structure></str:Dataflow>`;

const structureXml = (withStructure: boolean): string => `<?xml version="1.0" encoding="utf-8"?>
<mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
<mes:Header><mes:ID>IREF</mes:ID></mes:Header><mes:Structures>
<str:Dataflows>${(withStructure ? DATAFLOWS.slice(0, 1) : DATAFLOWS).map(flowXml).join("")}</str:Dataflows>
${
  withStructure
    ? `<str:Codelists>${DIMENSIONS.map(
        ({ id, codes }) =>
          `<str:Codelist id="CL_${id}" agencyID="TEST.STAT" version="1.0"><com:Name xml:lang="en">${id}</com:Name>${codes
            .map((code) => `<str:Code id="${code.id}">${nameXml(code)}</str:Code>`)
            .join("")}</str:Codelist>`,
      ).join("")}</str:Codelists>
<str:Concepts><str:ConceptScheme id="CS" agencyID="TEST.STAT" version="1.0">${DIMENSIONS.map(
        (dimension) => `<str:Concept id="${dimension.id}">${nameXml(dimension)}</str:Concept>`,
      ).join("")}</str:ConceptScheme></str:Concepts>
<str:DataStructures><str:DataStructure id="DSD_IMTS" agencyID="TEST.STAT" version="1.0"><str:DataStructureComponents><str:DimensionList id="DimensionDescriptor">${DIMENSIONS.map(
        ({ id }, at) =>
          `<str:Dimension id="${id}" position="${at + 1}"><str:ConceptIdentity><Ref id="${id}" maintainableParentID="CS" agencyID="TEST.STAT" class="Concept"/></str:ConceptIdentity><str:LocalRepresentation><str:Enumeration><Ref id="CL_${id}" version="1.0" agencyID="TEST.STAT" class="Codelist"/></str:Enumeration></str:LocalRepresentation></str:Dimension>`,
      ).join(
        "",
      )}<str:TimeDimension id="TIME_PERIOD" position="6"/></str:DimensionList></str:DataStructureComponents></str:DataStructure></str:DataStructures>`
    : ""
}</mes:Structures></mes:Structure>`;

const toNames = ({ en, zh }: { en: string; zh?: string }) => ({ name: en, names: { en, ...(zh && { zh }) } });

const structureJson = (withStructure: boolean) => ({
  meta: {
    schema: "https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json",
    id: "1",
    prepared: "2026-01-01T00:00:00Z",
  },
  data: {
    dataflows: (withStructure ? DATAFLOWS.slice(0, 1) : DATAFLOWS).map((flow) => ({
      id: flow.id,
      agencyID: flow.agency,
      version: flow.version,
      ...toNames(flow),
      structure: "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=TEST.STAT:DSD_IMTS(1.0)",
    })),
    ...(withStructure && {
      codelists: DIMENSIONS.map(({ id, codes }) => ({
        id: `CL_${id}`,
        agencyID: "TEST.STAT",
        version: "1.0",
        codes: codes.map((code) => ({ id: code.id, ...toNames(code) })),
      })),
      conceptSchemes: [
        {
          id: "CS",
          agencyID: "TEST.STAT",
          concepts: DIMENSIONS.map((dimension) => ({ id: dimension.id, ...toNames(dimension) })),
        },
      ],
      dataStructures: [
        {
          id: "DSD_IMTS",
          agencyID: "TEST.STAT",
          version: "1.0",
          dataStructureComponents: {
            dimensionList: {
              id: "DimensionDescriptor",
              dimensions: DIMENSIONS.map(({ id }, at) => ({
                id,
                position: at,
                conceptIdentity: `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=TEST.STAT:CS(1.0).${id}`,
                localRepresentation: {
                  enumeration: `urn:sdmx:org.sdmx.infomodel.codelist.Codelist=TEST.STAT:CL_${id}(1.0)`,
                },
              })),
              timeDimension: { id: "TIME_PERIOD" },
            },
          },
        },
      ],
    }),
  },
});

/** SDMX-CSV 1.0 or 2.0. */
export const toCsv = (cells: readonly Cell[], version: 1 | 2): string => {
  const start = version === 1 ? ["DATAFLOW"] : ["STRUCTURE", "STRUCTURE_ID", "ACTION"];
  const reference = `${FLOW.agency}:${FLOW.id}(${FLOW.version})`;
  const heading = [
    ...start,
    ...DIMENSIONS.map(({ id }) => id),
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "OBS_STATUS",
  ];
  const rows = cells.map(({ key, period, value }) => [
    ...(version === 1 ? [reference] : ["dataflow", reference, "I"]),
    ...key,
    period,
    value,
    "USD",
    "6",
    "A",
  ]);
  return [heading, ...rows].map((row) => row.join(",")).join("\r\n") + "\r\n";
};

/** SDMX-JSON as time series, 1.0 or 2.0; in 2.0 the unit is of a group, as services attach it. */
export function toJson(cells: readonly Cell[], version: 1 | 2): unknown {
  const unique = (values: readonly string[]): string[] => [...new Set(values)];
  const lists = DIMENSIONS.map((_, at) => unique(cells.map(({ key }) => key[at]!)));
  const periods = unique(cells.map(({ period }) => period));
  const series: Record<string, { attributes: (number | null)[]; observations: Record<string, [number, number]> }> = {};
  for (const { key, period, value } of cells) {
    const id = key.map((code, at) => lists[at]!.indexOf(code)).join(":");
    series[id] ??= { attributes: version === 1 ? [0, 0] : [0], observations: {} };
    series[id].observations[periods.indexOf(period)] = [Number(value), 0];
  }
  const unit = { id: "UNIT_MEASURE", values: [{ id: "USD", name: "US dollar" }] };
  const multiplier = { id: "UNIT_MULT", values: [{ id: "6", name: "Millions" }] };
  const structure = {
    dimensions: {
      [version === 1 ? "dataset" : "dataSet"]: [],
      series: DIMENSIONS.map(({ id }, at) => ({
        id,
        keyPosition: at,
        values: lists[at]!.map((code) => ({ id: code })),
      })),
      observation: [{ id: "TIME_PERIOD", values: periods.map((id) => ({ id })) }],
    },
    attributes: {
      [version === 1 ? "dataset" : "dataSet"]: [],
      ...(version === 2 && { dimensionGroup: [unit] }),
      series: version === 1 ? [unit, multiplier] : [multiplier],
      observation: [{ id: "OBS_STATUS", values: [{ id: "A" }] }],
    },
  };
  const dataSet = { action: "Information", series };
  return {
    meta: { id: "1" },
    data:
      version === 1
        ? { structure, dataSets: [dataSet] }
        : {
            structures: [structure],
            dataSets: [
              {
                structure: 0,
                ...dataSet,
                dimensionGroupAttributes: Object.fromEntries(lists[0]!.map((_, at) => [`${at}:::::`, [0]])),
              },
            ],
          },
  };
}

const COMTRADE_PARTNERS = [
  { id: 0, text: "World", PartnerCode: 0, PartnerCodeIsoAlpha3: "W00" },
  { id: 842, text: "USA", PartnerCode: 842, PartnerCodeIsoAlpha3: "USA" },
  { id: 392, text: "Japan", PartnerCode: 392, PartnerCodeIsoAlpha3: "JPN" },
  { id: 276, text: "Germany", PartnerCode: 276, PartnerCodeIsoAlpha3: "DEU" },
];
const COMTRADE_COMMODITIES = [
  { id: "TOTAL", text: "Total - All HS commodities", parent: "#" },
  { id: "85", text: "85 - Electrical machinery and equipment", parent: "TOTAL" },
];

function answerComtrade(url: URL): unknown {
  const list = (name: string): string[] => url.searchParams.get(name)?.split(",") ?? [];
  const frequency = url.pathname.split("/").at(-2);
  const partners = list("partnerCode").length > 0 ? list("partnerCode") : COMTRADE_PARTNERS.map(({ id }) => String(id));
  const data = list("period").flatMap((period) =>
    partners.flatMap((partner) =>
      list("flowCode").flatMap((flow) =>
        list("cmdCode").map((cmdCode) => ({
          typeCode: "C",
          freqCode: frequency,
          refPeriodId: 20240101,
          refYear: Number(period.slice(0, 4)),
          period,
          reporterCode: 156,
          flowCode: flow,
          partnerCode: Number(partner),
          partner2Code: 0,
          classificationCode: "H6",
          cmdCode,
          customsCode: "C00",
          motCode: 0,
          qty: 0,
          netWgt: cmdCode === "TOTAL" ? 0 : 12345.6,
          isNetWgtEstimated: true,
          primaryValue: Number(getValue(partner, flow, period)) * 1e6,
          isAggregate: true,
        })),
      ),
    ),
  );
  const most = Number(url.searchParams.get("maxRecords"));
  return { elapsedTime: "0.01 secs", count: Math.min(data.length, most), data: data.slice(0, most), error: "" };
}

/** What answers in place of the service. */
export interface Fault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Cuts the answer after its first bytes. */
  readonly cut?: boolean;
  /** Never ends the answer. */
  readonly hang?: boolean;
}

export const COMTRADE_KEY = "0123456789abcdef0123456789abcdef";

export class MockService {
  readonly requests: string[] = [];
  /** Answers in place of the next requests for data, or of all that `faultFor` names. */
  readonly faults: Fault[] = [];
  faultFor: ((address: string) => Fault | undefined) | undefined;
  /** Holds answers to requests for data until it is released. */
  delay: Promise<void> | undefined;
  cors = true;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MockService> {
    const server = createServer((request, response) => void service.answer(request, response));
    const service = new MockService(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return service;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get sdmx21(): string {
    return `${this.address}/rest`;
  }

  get sdmx30(): string {
    return `${this.address}/rest3`;
  }

  /** The requests for data. */
  get dataRequests(): string[] {
    return this.requests.filter((path) => /\/(data|preview|get)\//.test(path));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers: Record<string, string> = this.cors
      ? {
          "Access-Control-Allow-Origin": "*",
          "Access-Control-Allow-Headers": "Ocp-Apim-Subscription-Key",
          "Access-Control-Expose-Headers": "Retry-After",
        }
      : {};
    const send = (status: number, type: string, body: string): void => {
      response.writeHead(status, { ...headers, "Content-Type": type });
      response.end(body);
    };
    if (request.method === "OPTIONS") return send(204, "text/plain", "");
    const path = request.url!;
    this.requests.push(path);
    const url = new URL(path, this.address);
    const isData = /\/(data|preview|get)\//.test(path);
    const fault = this.faultFor?.(path) ?? (isData ? this.faults.shift() : undefined);
    if (isData) await this.delay;
    if (fault) {
      response.writeHead(fault.status ?? 200, { ...headers, ...fault.headers });
      if (fault.cut) {
        response.write(fault.body ?? "x");
        setTimeout(() => response.destroy(), 20);
      } else if (fault.hang) response.write(fault.body ?? "x");
      else response.end(fault.body ?? "");
      return;
    }
    const json = (value: unknown): void => send(200, "application/json", JSON.stringify(value));
    const xml = (text: string): void => send(200, "application/vnd.sdmx.structure+xml;version=2.1", text);
    const wantsJson = /json/.test(request.headers.accept ?? "");
    const sendData = (cells: readonly Cell[], version: 1 | 2): void => {
      if (cells.length === 0) send(404, "text/plain", "No results found");
      else if (wantsJson) json(toJson(cells, version));
      else send(200, `application/vnd.sdmx.data+csv;version=${version}.0.0`, toCsv(cells, version));
    };
    if (path === "/rest/dataflow/all/all/latest") return xml(structureXml(false));
    if (path.startsWith("/rest/dataflow/TEST.STAT/DF_IMTS/")) return xml(structureXml(true));
    if (path === "/rest3/structure/dataflow/*/*/~") return json(structureJson(false));
    if (path.startsWith("/rest3/structure/dataflow/TEST.STAT/DF_IMTS/")) return json(structureJson(true));
    if (path.startsWith("/rest/data/TEST.STAT,DF_IMTS,1.2/")) {
      const codes = url.pathname
        .split("/")
        .at(-1)!
        .split(".")
        .map((list) => (list ? list.split("+") : []));
      return sendData(
        select(codes, url.searchParams.get("startPeriod") ?? undefined, url.searchParams.get("endPeriod") ?? undefined),
        1,
      );
    }
    if (path.startsWith("/rest3/data/dataflow/TEST.STAT/DF_IMTS/1.2/")) {
      const query = new Map(
        url.search
          .slice(1)
          .split("&")
          .map((one) => one.split("=") as [string, string]),
      );
      const codes = DIMENSIONS.map(({ id }) => query.get(`c[${id}]`)?.split(",") ?? []);
      const [, from] = /ge:([\d-]+)/.exec(query.get("c[TIME_PERIOD]") ?? "") ?? [];
      const [, to] = /le:([\d-]+)/.exec(query.get("c[TIME_PERIOD]") ?? "") ?? [];
      return sendData(select(codes, from, to), 2);
    }
    if (path === "/files/v1/app/reference/partnerAreas.json") return json({ more: false, results: COMTRADE_PARTNERS });
    if (path === "/files/v1/app/reference/HS.json") return json({ more: false, results: COMTRADE_COMMODITIES });
    if (path.startsWith("/public/v1/preview/C/")) return json(answerComtrade(url));
    if (path.startsWith("/data/v1/get/C/")) {
      if (request.headers["ocp-apim-subscription-key"] === COMTRADE_KEY) return json(answerComtrade(url));
      return send(
        401,
        "application/json",
        JSON.stringify({ statusCode: 401, message: "Access denied due to invalid subscription key." }),
      );
    }
    send(404, "text/plain", "Not found");
  }
}
