/**
 * Builds src/data/partners.csv: every country of ISO 3166 with its codes and names from i18n-iso-countries, and on top
 * of them the groups and the names kept by hand in partner-names.csv. Continents, and the lines and names of customs'
 * table of countries, come from partner-lines.csv and gacc/partner-names.csv. The Chinese name of an economy is that of
 * customs' table; the reporter's own line in it is of re-imports, and is named so by hand.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import * as countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json";
import chinese from "i18n-iso-countries/langs/zh.json";
import { normalise } from "../dataset";

const FOLDER = "src/data";
const REPORTER = "CHN";
const COLUMNS = [
  "partner",
  "kind",
  "ranked",
  "alpha2",
  "m49",
  "en",
  "zh",
  "aliases",
  "changing",
  "compares_from",
  "continent",
  "listed",
  "note",
] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const readRows = (file: string): Record<string, string>[] =>
  parse(readFileSync(`${FOLDER}/${file}`), { columns: true }) as Record<string, string>[];

const lines = new Map(readRows("partner-lines.csv").map((row) => [row.partner!, row]));
const customsNames = new Map(readRows("gacc/partner-names.csv").map((row) => [row.partner!, row]));

countries.registerLocale(english);
countries.registerLocale(chinese);

const byHand = readRows("partner-names.csv") as Row[];

/** Names without those that compare equal to one before them. */
function removeDuplicates(names: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken.map(normalise));
  return names.filter((name) => name !== "" && !seen.has(normalise(name)) && seen.add(normalise(name)));
}

/** Names that are kept by hand for one partner are not another's, whatever the library lists ("Congo"). */
const listReservedNames = (others: (partner: string) => boolean): string[] =>
  byHand.filter(({ partner }) => others(partner)).flatMap(({ en, aliases }) => [en, ...aliases.split(";")]);

function buildRow(partner: string, byHand: Partial<Row> = {}): Row {
  const codes = { alpha2: countries.alpha3ToAlpha2(partner) ?? "", m49: countries.alpha3ToNumeric(partner) ?? "" };
  const names = (language: string): string[] => countries.getName(partner, language, { select: "all" }) ?? [];
  const line = lines.get(partner);
  const { name_en = "", name_zh = "", kind } = customsNames.get(line?.line ?? "") ?? {};
  const chineseByCustoms = kind === "economy" && partner !== REPORTER ? name_zh : "";
  const [en = "", ...otherEnglish] = removeDuplicates([byHand.en ?? "", ...names("en")], []);
  const [zh = "", ...otherChinese] = removeDuplicates([chineseByCustoms, byHand.zh ?? "", ...names("zh")], []);
  const aliases = [...otherEnglish, ...otherChinese, ...(byHand.aliases ?? "").split(";"), name_en, name_zh];
  return {
    partner,
    kind: byHand.kind ?? "country",
    ranked: byHand.ranked ?? "yes",
    ...codes,
    en,
    zh,
    aliases: removeDuplicates(aliases, [
      partner,
      en,
      zh,
      ...Object.values(codes),
      ...listReservedNames((other) => other !== partner),
    ]).join(";"),
    changing: byHand.changing ?? "no",
    compares_from: byHand.compares_from ?? "",
    continent: line?.continent ?? "",
    listed: line ? "yes" : "no",
    note: byHand.note ?? "",
  };
}

const kept = new Map(byHand.map((row) => [row.partner, row]));
const groups = byHand
  .filter(({ partner }) => !countries.alpha3ToNumeric(partner))
  .map((row) => buildRow(row.partner, row));
const listed = Object.keys(countries.getAlpha3Codes())
  .filter((code) => countries.alpha3ToNumeric(code))
  .sort();
const rows = [...groups, ...listed.map((code) => buildRow(code, kept.get(code)))];

/** The text of src/data/partners.csv. */
export const buildPartners = (): string => stringify(rows, { header: true, columns: [...COLUMNS] });
