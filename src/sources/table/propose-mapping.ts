/** What the columns of a table probably mean, by their names and types; a person corrects it. */
import { normalise, type Measure } from "../../dataset";
import type { TableColumn } from "../registry/source-kind";
import { KEY_ROLES, type KeyRole, type MeasureColumn } from "./table-mapping";

export interface ProposedMapping {
  readonly columns: { readonly [Role in KeyRole]?: string };
  /** The unit is missing where nothing tells it. */
  readonly measures: { readonly [M in Measure]?: { readonly column: string } & Partial<MeasureColumn> };
}

/** Names of columns in tables of customs, the UN, SDMX and ClickHouse examples, the most telling first. */
const KEY_NAMES: Readonly<Record<KeyRole, readonly string[]>> = {
  flow: ["flow", "trade flow", "flow code", "direction", "impexp", "进出口", "进出口方向", "流向"],
  partner: ["partner", "partner code", "counterpart area", "country", "area", "贸易伙伴", "国别", "国家"],
  product: ["product", "commodity", "hs", "hs8", "hs6", "hs4", "hs2", "hs code", "cmd code", "商品", "商品编码"],
  regime: ["regime", "customs regime", "customs procedure", "贸易方式"],
  enterprise: ["enterprise", "ownership", "ownership type", "企业性质"],
  period: [
    "period",
    "time period",
    "month",
    "date",
    "year month",
    "yearmonth",
    "year",
    "时期",
    "月份",
    "日期",
    "年月",
    "年份",
  ],
};
const VALUE_NAMES = [
  "value",
  "value usd",
  "value cny",
  "trade value",
  "amount",
  "obs value",
  "usd",
  "cny",
  "rmb",
  "primary value",
  "金额",
  "美元",
  "人民币",
];
const QUANTITY_NAMES = ["quantity", "qty", "weight", "net weight", "netwgt", "kg", "数量", "重量"];
const UNIT_NAMES = ["unit", "quantity unit", "qty unit", "unit measure", "单位", "计量单位"];
const CURRENCY_NAMES = ["currency", "币种"];

export function proposeMapping(columns: readonly TableColumn[]): ProposedMapping {
  const used = new Set<string>();
  const find = (names: readonly string[], role: TableColumn["roles"][number]): string | undefined => {
    const fitting = columns.filter((column) => !used.has(column.name) && column.roles.includes(role));
    for (const name of names) {
      const found = fitting.find((column) => normalise(column.name) === normalise(name));
      if (found) {
        used.add(found.name);
        return found.name;
      }
    }
    return undefined;
  };
  const keys = KEY_ROLES.flatMap((role) => {
    const column = find(KEY_NAMES[role], role);
    return column === undefined ? [] : [[role, column] as const];
  });
  const value = find(VALUE_NAMES, "number");
  const quantity = find(QUANTITY_NAMES, "number");
  const unitColumn = find(UNIT_NAMES, "unit");
  const currencyColumn = find(CURRENCY_NAMES, "unit");
  return {
    columns: Object.fromEntries(keys),
    measures: {
      ...(value !== undefined && {
        value: {
          column: value,
          ...(currencyColumn === undefined ? guessCurrency(value) : { unitColumn: currencyColumn }),
        },
      }),
      ...(quantity !== undefined && {
        quantity: { column: quantity, ...(unitColumn === undefined ? guessUnit(quantity) : { unitColumn }) },
      }),
    },
  };
}

function guessCurrency(column: string): { unit?: string } {
  if (/usd|dollar|美元/i.test(column)) return { unit: "USD" };
  return /cny|rmb|yuan|人民币/i.test(column) ? { unit: "CNY" } : {};
}

const guessUnit = (column: string): { unit?: string } => (/kg|weight|wgt|重量/i.test(column) ? { unit: "kg" } : {});
