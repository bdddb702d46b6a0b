/** The formula that gets a figure. */
import type { Currency, Dataset } from "../dataset";
import {
  createFormula,
  isWhole,
  toSubjectArgument,
  type Formula,
  type FormulaArgument,
  type QueryMeasure,
  type Subject,
} from "../query";
import type { QueryOptions, ReleaseQuery } from "./release-query";

/** The query of a figure, in whatever release. */
type FigureQuery = Pick<ReleaseQuery, "dataset" | "subject" | "flow" | "period">;

const isTotal = (subject: Subject): boolean =>
  (["partner", "product", "regime", "enterprise"] as const).every((dimension) => isWhole(subject, dimension));

/** A subject as an argument; left out for the total. */
export const toArgument = (dataset: Dataset, subject: Subject): FormulaArgument =>
  isTotal(subject) ? null : toSubjectArgument(dataset, subject);

/** A year is typed as a number. */
export const toPeriodArgument = (period: string): FormulaArgument => (/^\d{4}$/.test(period) ? Number(period) : period);

const getCurrencyArgument = ({ currency }: Dataset, asked: Currency): FormulaArgument =>
  asked === currency ? null : asked;

/** `release` and `source` as every function takes them, where the dataset is not the official one of today. */
export const listDatasetArguments = ({ asOf, own, second }: Dataset): FormulaArgument[] => [
  asOf ?? null,
  own ?? second?.name ?? null,
];

const CHANGES = {
  yoy: null,
  "yoy quantity": "quantity",
  "yoy unit value": "unit value",
  "yoy usd": "usd value",
  "yoy (basis not stated)": "basis not stated",
} as const;

/** The formula whose answer is the figure. */
export function toFormula(query: FigureQuery, measure: QueryMeasure, options: QueryOptions): Formula {
  const { dataset, flow } = query;
  const figure = [toArgument(dataset, query.subject), flow, toPeriodArgument(query.period)];
  const currency = getCurrencyArgument(dataset, options.currency);
  const data = listDatasetArguments(dataset);
  switch (measure) {
    case "value":
      return createFormula("TRADEVALUE", [...figure, currency, ...data]);
    case "value (publisher conversion)":
      return createFormula("TRADEVALUE", [...figure, "USD converted", ...data]);
    case "prior value":
      return createFormula("PRIORVALUE", [...figure, currency, ...data]);
    case "quantity":
      return createFormula("QUANTITY", [...figure, null, ...data]);
    case "unit value":
      return createFormula("UNITVALUE", [...figure, currency, ...data]);
    case "share":
      return createFormula("TRADESHARE", [
        ...figure,
        options.within ? toArgument(dataset, options.within) : null,
        ...data,
      ]);
    case "contribution":
      return createFormula("CONTRIBUTION", [...figure, ...data]);
    case "rank":
      return createFormula("TRADERANK", [...figure, ...data, options.view ?? null, options.among ?? null]);
    case "share of world exports":
    case "share of world imports":
      return createFormula("WORLDSHARE", [figure[2]!, measure.endsWith("exports") ? "exports" : "imports", ...data]);
    default: {
      // In a source of dollars, the change of value is one of dollars.
      const change = dataset.currency === "USD" && measure === "yoy usd" ? null : CHANGES[measure];
      return createFormula("YOYCHANGE", [...figure, change, ...data]);
    }
  }
}

/** The formula of the bounds of a figure. */
export function toBoundsFormula(query: FigureQuery, measure: QueryMeasure, { currency }: QueryOptions): Formula {
  const { dataset, subject, flow, period } = query;
  return createFormula("TRADEBOUNDS", [
    measure,
    toArgument(dataset, subject),
    flow,
    toPeriodArgument(period),
    getCurrencyArgument(dataset, currency),
    ...listDatasetArguments(dataset),
  ]);
}
