/** The tables of the bulletins as sources: what they are called, and where they were read. */
import type { Source } from "../../types";
import type { BulletinTable, PrintedFigure } from "./printed-figure";
import type { Bulletin } from "./bulletins";

const PUBLISHER = "General Administration of Customs of China (GACC)";
const REPOSITORY = "https://github.com/Ex-Caliburn/funny/blob";

/** The English titles describe the tables; the Chinese ones are those of customs' own files. */
const TABLES: Readonly<Record<BulletinTable, { title: string; zh: string; path: string }>> = {
  partners: {
    title: "Imports and exports by country (region)",
    zh: "进出口商品国别总值表",
    path: "08b25efae8df9efe12efc0f2e612811d937715fc/stock/customs_country/customs_country_rmb.json",
  },
  export: {
    title: "Key export commodities, quantity and value",
    zh: "全国出口重点商品量值表",
    path: "009aa74cf5282e64264a170f21c0efb3e6577df4/stock/china_export/china_export_rmb.json",
  },
  import: {
    title: "Key import commodities, quantity and value",
    zh: "全国进口重点商品量值表",
    path: "18243942afb5f412200684bdf8752f0766997bab/stock/customs_import/customs_import_rmb.json",
  },
  "export-main": {
    title: "Main export commodities, quantity and value",
    zh: "出口主要商品量值表",
    path: "0372865bcfe8b3291171a3157766c709a0d11979/stock/customs_export/customs_export_rmb.json",
  },
  "import-main": {
    title: "Main import commodities, quantity and value",
    zh: "进口主要商品量值表",
    path: "08b25efae8df9efe12efc0f2e612811d937715fc/stock/customs_import_main/customs_import_main_rmb.json",
  },
};

const MONTHS = "January February March April May June July August September October November December".split(" ");

const formatMonth = (month: string): string => `${MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** The tables of key commodities that customs names after both months. */
const OF_JANUARY_AND_FEBRUARY: ReadonlySet<string> = new Set(["import 2024-02", "import 2025-02", "export 2025-02"]);

function formatChineseMonth(table: BulletinTable, month: string): string {
  const [year, number] = month.split("-");
  return `${year}年${OF_JANUARY_AND_FEBRUARY.has(`${table} ${month}`) ? "1至2" : Number(number)}月`;
}

/** One source for each table and month that figures are read from, oldest first. */
export function listBulletinSources(
  figures: readonly PrintedFigure[],
  findBulletin: (month: string) => Bulletin | undefined,
): Source[] {
  const sources = new Map<string, Source>();
  for (const { table, month, published, observation } of figures) {
    const id = observation.source;
    // The first day that a row states stands.
    if (sources.get(id)?.date.length === 10) continue;
    sources.set(id, {
      id,
      publisher: PUBLISHER,
      title: `${TABLES[table].title}, ${formatMonth(month)} (in CNY)`,
      titleZh: `${formatChineseMonth(table, month)}${TABLES[table].zh}（人民币）`,
      date: published || findBulletin(month)!.release,
      address: `${REPOSITORY}/${TABLES[table].path}`,
      weight: "official",
      described: true,
    });
  }
  return [...sources.values()].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}
