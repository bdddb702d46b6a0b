import type { LocalizedText } from "../language";

/** The interface that a service has: SDMX REST as of 2.1 or 3.0, or the API of UN Comtrade. */
export type ServiceKind = "sdmx2.1" | "sdmx3.0" | "comtrade";

/** A statistical service that answers queries over the web. */
export interface Service {
  /** The id of a preset; for a service that a person has named, its address. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: ServiceKind;
  /** The address that the paths of queries are appended to, without a slash at the end. */
  readonly base: string;
  /** The agency whose dataflows are listed; all agencies by default. */
  readonly agency?: string;
  /** Parameters of every data query, where the service ignores the header Accept. */
  readonly dataParameters?: string;
  /** The form that data is asked for in; SDMX-CSV by default. */
  readonly dataFormat?: "csv" | "json";
  readonly limits: ServiceLimits;
}

/** What a service bears, as its documentation says. */
export interface ServiceLimits {
  /** The most data queries within a time. */
  readonly calls?: { readonly most: number; readonly seconds: number };
  /** The most characters of an address. */
  readonly addressLength: number;
  /** The most observations that one answer has; a larger answer is refused or cut short. */
  readonly observations?: number;
  /** The most periods that one query lists. */
  readonly periods?: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Servers refuse longer addresses with 414; the common limit is 8,192, that of some gateways 2,048. */
const ADDRESS_LENGTH = 2000;

/** UN Comtrade answers at most this many records without a key, and with one. */
const COMTRADE_RECORDS = { public: 500, keyed: 100_000 } as const;

/** The services that can be chosen by name, with the addresses and limits that their documentation gives. */
export const SERVICES: readonly Service[] = [
  {
    id: "COMTRADE",
    name: { en: "UN Comtrade", zh: "联合国商品贸易统计数据库（UN Comtrade）" },
    kind: "comtrade",
    base: "https://comtradeapi.un.org",
    limits: {
      calls: { most: 500, seconds: DAY },
      addressLength: ADDRESS_LENGTH,
      observations: COMTRADE_RECORDS.public,
      periods: 12,
    },
  },
  {
    id: "OECD",
    name: { en: "OECD", zh: "经合组织（OECD）" },
    kind: "sdmx2.1",
    base: "https://sdmx.oecd.org/public/rest",
    limits: { calls: { most: 60, seconds: HOUR }, addressLength: ADDRESS_LENGTH },
  },
  {
    id: "WITS",
    name: { en: "World Bank (WITS)", zh: "世界银行（WITS）" },
    kind: "sdmx2.1",
    base: "https://wits.worldbank.org/API/V1/SDMX/V21/rest",
    agency: "wbg_wits",
    dataFormat: "json",
    dataParameters: "format=JSON",
    limits: { addressLength: ADDRESS_LENGTH },
  },
  {
    id: "ESTAT",
    name: { en: "Eurostat", zh: "欧盟统计局（Eurostat）" },
    kind: "sdmx2.1",
    base: "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1",
    agency: "ESTAT",
    dataParameters: "format=SDMX-CSV",
    limits: { addressLength: ADDRESS_LENGTH, observations: 5_000_000 },
  },
  {
    id: "ECB",
    name: { en: "European Central Bank", zh: "欧洲中央银行" },
    kind: "sdmx2.1",
    base: "https://data-api.ecb.europa.eu/service",
    limits: { addressLength: ADDRESS_LENGTH },
  },
  {
    id: "BIS",
    name: { en: "Bank for International Settlements", zh: "国际清算银行（BIS）" },
    kind: "sdmx2.1",
    base: "https://stats.bis.org/api/v1",
    limits: { addressLength: ADDRESS_LENGTH },
  },
];

/** The service with the limits that hold for a person who has a key, or has none. */
export const withKey = (service: Service, key: string | undefined): Service =>
  service.kind === "comtrade"
    ? { ...service, limits: { ...service.limits, observations: COMTRADE_RECORDS[key ? "keyed" : "public"] } }
    : service;

/** The machine that the browser runs on, the only one that may be asked without https. */
const LOCAL_HOSTS = ["localhost", "127.0.0.1"];

/**
 * A service at an address that a person has typed.
 * @returns undefined where the text is no address, or one that the pages of the add-in may not ask: https, or http on this
 * computer.
 */
export function toService(address: string, kind: ServiceKind): Service | undefined {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return undefined;
  }
  const { protocol, hostname, username, password, search, hash } = url;
  if (protocol !== "https:" && !(protocol === "http:" && LOCAL_HOSTS.includes(hostname))) return undefined;
  // A password in an address would be kept with the query.
  if (username || password || search || hash) return undefined;
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  const limits = SERVICES.find((service) => service.kind === "comtrade" && service.kind === kind)?.limits;
  const name = { en: url.host, zh: url.host };
  return { id: base, name, kind, base, limits: limits ?? { addressLength: ADDRESS_LENGTH } };
}

/** The preset with that id, else the service at that address. */
export const findService = (id: string, kind: ServiceKind): Service | undefined =>
  SERVICES.find((service) => service.id === id && service.kind === kind) ?? toService(id, kind);
