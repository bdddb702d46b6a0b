/** Matches the headings of a table with the columns of an observation. */
import { normalise } from "../dataset";
import type { Language } from "../language";
import type { RowFinding, OwnTable } from "./table";

type ColumnNames = Readonly<Record<Language, readonly string[]>>;

/** The columns of an observation (src/data/schemas/observation.json) with the other headings they can have. */
const COLUMN_NAMES = {
  period: { en: ["TIME_PERIOD", "time", "month"], zh: ["时期", "报告期", "时间", "月份"] },
  flow: { en: ["TRADE_FLOW"], zh: ["进出口方向", "进出口", "方向", "流向"] },
  partner: { en: ["COUNTERPART_AREA", "PARTNER_AREA", "country"], zh: ["贸易伙伴", "国家", "国别"] },
  product: { en: ["COMMODITY", "goods"], zh: ["商品"] },
  regime: { en: ["customs regime"], zh: ["贸易方式"] },
  enterprise: { en: ["ownership type", "ownership", "type of enterprise"], zh: ["企业性质"] },
  measure: { en: ["INDICATOR"], zh: ["指标"] },
  printed: { en: ["OBS_VALUE", "value", "number"], zh: ["数值", "数据", "值"] },
  unit: { en: ["UNIT_MEASURE"], zh: ["单位"] },
  qualifier: { en: [], zh: ["限定"] },
  status: { en: ["OBS_STATUS"], zh: ["状态"] },
  source: { en: [], zh: ["来源", "出处"] },
  note: { en: ["COMMENT_OBS", "OBS_COMMENT", "comment"], zh: ["备注", "说明"] },
  release: { en: ["published"], zh: ["发布日期"] },
} satisfies Record<string, ColumnNames>;

export type Column = keyof typeof COLUMN_NAMES;

/** Columns that every figure needs. Without a partner or product column figures are totals. */
const REQUIRED_COLUMNS: readonly Column[] = ["period", "flow", "measure", "printed", "unit"];

export interface ColumnMatch {
  /** The heading of each column in the table. */
  readonly headings: Readonly<Partial<Record<Column, string>>>;
  /** Headings of columns that are not used. */
  readonly unused: readonly string[];
  readonly problems: readonly RowFinding[];
}

const COLUMN_BY_NAME = new Map(
  (Object.entries(COLUMN_NAMES) as [Column, ColumnNames][]).flatMap(([column, { en, zh }]) =>
    [column, ...en, ...zh].map((name): [string, Column] => [normalise(name), column]),
  ),
);

/** Whether a heading names a column of an observation. */
export const isColumnName = (heading: string): boolean => COLUMN_BY_NAME.has(normalise(heading));

export function matchColumns({ columns }: OwnTable): ColumnMatch {
  const headings: Partial<Record<Column, string>> = {};
  const unused: string[] = [];
  const problems: RowFinding[] = [];
  for (const heading of columns) {
    const column = COLUMN_BY_NAME.get(normalise(heading));
    if (!column) unused.push(heading);
    else if (headings[column] === undefined) headings[column] = heading;
    else problems.push({ line: 1, column: heading, error: { code: "columnTwice", column, heading } });
  }
  // An empty table has another error.
  const missing = columns.length === 0 ? [] : REQUIRED_COLUMNS.filter((column) => headings[column] === undefined);
  return {
    headings,
    unused,
    problems: [
      ...problems,
      ...missing.map((column): RowFinding => ({
        line: 1,
        error: { code: "noColumn", column, also: COLUMN_NAMES[column] },
      })),
    ],
  };
}
