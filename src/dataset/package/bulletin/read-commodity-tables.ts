/** The tables of key and of main commodities: quantity and value of exports and imports, with their changes. */
import type { Flow, Measure } from "../../types";
import type { Finding } from "../finding";
import type { CsvRow, Table } from "../table";
import { getLastMonth, toDatasetPeriod, type Bulletin } from "./bulletins";
import { toUnit } from "./customs-units";
import {
  getSourceId,
  toObservation,
  type BulletinTable,
  type LeftOutRow,
  type PrintedFigure,
  type TableFigures,
} from "./printed-figure";

export interface CommodityTables {
  readonly tables: readonly Table[];
  /** Lines of the tables with our products. */
  readonly lines: Table;
  /** Rows that are not taken over: table, commodity and last month, with the reason. */
  readonly exclusions: Table;
  readonly findBulletin: (month: string) => Bulletin | undefined;
}

const CHANGE_UNIT = /^% of ?(.*)$/;
const SECOND_UNIT = "change of a quantity in a second unit: a change has no unit to tell it from the first";
const ROUNDED = "The table rounds the amount to 0.1 of 100 million yuan";
const NO_UNIT = "The table gives no unit; that of later months is taken";

/**
 * The unit whose change of quantity is taken where a commodity is counted in two units: the one that is not a weight.
 */
function findFirstUnits(tables: readonly Table[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { rows } of tables) {
    for (const { cells } of rows) {
      const unit = CHANGE_UNIT.exec(cells.unit!)?.[1];
      if (unit === undefined) continue;
      const key = `${cells.table}|${cells.period}|${cells.commodity}`;
      const taken = first.get(key);
      if (taken === undefined || /[吨克]$/.test(taken)) first.set(key, unit);
    }
  }
  return first;
}

/**
 * The digits of an amount. The key imports of December 2025 are rounded to 0.1 of 100 million yuan, smaller ones
 * written in ten thousand yuan: their last three zeros are no digits.
 */
function readDigits({ table, measure, unit, printed, period }: CsvRow["cells"]): [printed: string, rounded: boolean] {
  const rounded =
    table === "import" && measure === "value" && unit === "CNY 10 th" && getLastMonth(period!) === "2025-12";
  if (!rounded || !printed!.endsWith("000")) return [printed!, false];
  const tenths = printed!.slice(0, -3);
  return [`${tenths.slice(0, -1) || "0"}.${tenths.slice(-1)}`, true];
}

/** The figures of the tables. A line that stands twice, in two units, is one product with two quantities. */
export function readCommodityTables({ tables, lines, exclusions, findBulletin }: CommodityTables): TableFigures {
  const products = new Map(lines.rows.map(({ cells }) => [cells.commodity!, cells]));
  const excluded = new Map(
    exclusions.rows.map(({ cells }) => [`${cells.table}|${cells.commodity}|${cells.month}`, cells.reason!]),
  );
  const firstUnits = findFirstUnits(tables);
  const figures: PrintedFigure[] = [];
  const leftOut: LeftOutRow[] = [];
  const findings: Finding[] = [];
  for (const { file, rows } of tables) {
    for (const { line, cells } of rows) {
      const location = { file, line };
      const month = getLastMonth(cells.period!);
      const product = products.get(cells.commodity!);
      const bulletin = findBulletin(month);
      const reason = excluded.get(`${cells.table}|${cells.commodity}|${month}`);
      const changed = CHANGE_UNIT.exec(cells.unit!)?.[1];
      if (!product || !bulletin) {
        const missing = product
          ? `the bulletin of ${month} is not in bulletins`
          : `'${cells.commodity}' is not in commodity-lines`;
        findings.push({ file, line, message: `${missing}. Add its row.` });
        continue;
      }
      if (reason !== undefined) {
        leftOut.push({ location, reason });
        continue;
      }
      if (changed !== undefined && firstUnits.get(`${cells.table}|${cells.period}|${cells.commodity}`) !== changed) {
        leftOut.push({ location, reason: SECOND_UNIT });
        continue;
      }
      const unit = changed === undefined ? toUnit(cells.unit!, product.counted_in!) : "%";
      if (unit === undefined) {
        findings.push({ file, line, message: `unit '${cells.unit}' is unknown. Add it to customs-units.ts.` });
        continue;
      }
      const [printed, rounded] = readDigits(cells);
      const table = cells.table as BulletinTable;
      figures.push({
        table,
        month,
        published: cells.published!,
        location,
        observation: toObservation({
          release: bulletin.release,
          period: toDatasetPeriod(cells.period!),
          flow: cells.flow as Flow,
          partner: "WORLD",
          product: product.product!,
          measure: cells.measure as Measure,
          printed,
          unit: rounded ? "CNY 100 mn" : unit,
          source: getSourceId(table, month),
          note: [product.note, rounded ? ROUNDED : "", cells.unit === "" ? NO_UNIT : ""].filter(Boolean).join("; "),
        }),
      });
    }
  }
  return { figures, leftOut, findings };
}
