/** The choices of a series: only it has them, so that they load with it. */
import type { LocalizedText } from "../language";
import { InvalidArgumentError } from "./errors";
import type { Choice, NameKind } from "./messages.types";
import { createNameIndex, resolveName, type NamedValue } from "./name-index";
import { FREQUENCIES, TRANSFORMATIONS, type Frequency, type Transformation } from "./transformation";
import { isBlank, toText, type UserInput } from "./user-input";

interface Names {
  /** The keyword that is typed in each language. */
  readonly label: LocalizedText;
  readonly names: readonly string[];
}

const TRANSFORMATION_NAMES: Readonly<Record<Transformation, Names>> = {
  level: { label: { en: "level", zh: "水平值" }, names: ["levels", "none", "原值", "当期", "当期值"] },
  yoy: { label: { en: "yoy", zh: "同比" }, names: ["y/y", "year on year", "yoy change", "annual change", "同比增速"] },
  mom: {
    label: { en: "mom", zh: "环比" },
    names: ["m/m", "month on month", "qoq", "q/q", "quarter on quarter", "period on period", "pop", "环比增速"],
  },
  "year to date": { label: { en: "year to date", zh: "年内累计" }, names: ["ytd", "本年累计", "今年以来"] },
  "rolling 3 sum": {
    label: { en: "rolling 3 sum", zh: "滚动3个月" },
    names: ["rolling 3", "rolling 3 months", "rolling 3m", "3mma sum", "3 month sum", "滚动3个月合计", "滚动三个月"],
  },
  "rolling 3 mean": {
    label: { en: "rolling 3 mean", zh: "3个月移动平均" },
    names: ["rolling 3 average", "3mma", "3 month mean", "3 month average", "滚动3个月平均", "三个月移动平均"],
  },
  "rolling 12 sum": {
    label: { en: "rolling 12 sum", zh: "滚动12个月" },
    names: ["rolling 12", "rolling 12 months", "rolling 12m", "ttm", "12 month sum", "滚动12个月合计", "滚动十二个月"],
  },
  "rolling 12 mean": {
    label: { en: "rolling 12 mean", zh: "12个月移动平均" },
    names: ["rolling 12 average", "12mma", "12 month mean", "12 month average", "滚动12个月平均", "十二个月移动平均"],
  },
  index: { label: { en: "index", zh: "指数" }, names: ["indexed", "rebased", "base 100", "定基指数"] },
  share: { label: { en: "share", zh: "占比" }, names: ["trade share", "比重"] },
  contribution: { label: { en: "contribution", zh: "拉动" }, names: ["contribution to growth", "拉动百分点"] },
  cumulative: { label: { en: "cumulative", zh: "累计" }, names: ["cumulative sum", "running sum", "cumulated"] },
};

const FREQUENCY_NAMES: Readonly<Record<Frequency, Names>> = {
  month: { label: { en: "month", zh: "月" }, names: ["monthly", "m", "months", "每月", "月度"] },
  "single month": { label: { en: "single month", zh: "单月" }, names: ["every month", "each month", "逐月"] },
  quarter: { label: { en: "quarter", zh: "季" }, names: ["quarterly", "q", "quarters", "每季", "季度"] },
  year: { label: { en: "year", zh: "年" }, names: ["yearly", "annual", "annually", "a", "y", "years", "每年", "年度"] },
};

const ORDERS = ["oldest first", "newest first"] as const;
type Order = (typeof ORDERS)[number];
const ORDER_NAMES: Readonly<Record<Order, Names>> = {
  "oldest first": { label: { en: "oldest first", zh: "由远及近" }, names: ["oldest", "ascending", "asc", "升序"] },
  "newest first": { label: { en: "newest first", zh: "由近及远" }, names: ["newest", "descending", "desc", "降序"] },
};

const HEADERS = ["0", "1", "2"] as const;
/** No header; a row of headers; the rows that say what each column is, above it. */
export type Headers = 0 | 1 | 2;

/** The columns of a series. */
export const SERIES_COLUMNS = ["period", "value", "low", "high", "note"] as const;
export type SeriesColumn = (typeof SERIES_COLUMNS)[number];
const COLUMN_NAMES: Readonly<Record<SeriesColumn, Names>> = {
  period: { label: { en: "period", zh: "时期" }, names: ["date", "periods", "日期"] },
  value: { label: { en: "value", zh: "数值" }, names: ["number", "figure", "values", "金额"] },
  low: { label: { en: "low", zh: "下限" }, names: ["lower bound", "min"] },
  high: { label: { en: "high", zh: "上限" }, names: ["upper bound", "max"] },
  note: { label: { en: "note", zh: "注释" }, names: ["notes", "remark", "备注", "说明"] },
};

/** The parser of a closed list of names; what is omitted is undefined. */
function createParser<T extends string>(
  kind: NameKind,
  values: readonly T[],
  names: Readonly<Record<T, Names>>,
): (input: UserInput) => T | undefined {
  const index = createNameIndex<T>(values.map((value): NamedValue<T> => ({ value, ...names[value] })));
  const choices = values.map((value): Choice => names[value].label);
  return (input) => (isBlank(input) ? undefined : resolveName(index, kind, toText(input), choices));
}

/** @throws InvalidArgumentError, as the other parsers here, for a name that no choice has. */
export const parseTransformation = createParser("transformation", TRANSFORMATIONS, TRANSFORMATION_NAMES);
export const parseFrequency = createParser("frequency", FREQUENCIES, FREQUENCY_NAMES);
export const parseSeriesColumn = createParser("column", SERIES_COLUMNS, COLUMN_NAMES);

const parseOrder = createParser("order", ORDERS, ORDER_NAMES);
export const isNewestFirst = (input: UserInput): boolean => parseOrder(input) === "newest first";

/** Parses the number of header rows as STOCKHISTORY has it; none if it is omitted. */
export function parseHeaders(input: UserInput): Headers {
  if (isBlank(input)) return 0;
  const text = toText(input);
  const at = HEADERS.findIndex((one) => one === text);
  if (at < 0)
    throw new InvalidArgumentError("unknownName", { kind: "headers", input: text, nearest: [], choices: HEADERS });
  return at as Headers;
}

/** The keyword of a transformation in each language. */
export const getTransformationName = (transformation: Transformation): LocalizedText =>
  TRANSFORMATION_NAMES[transformation].label;
export const getFrequencyName = (frequency: Frequency): LocalizedText => FREQUENCY_NAMES[frequency].label;
