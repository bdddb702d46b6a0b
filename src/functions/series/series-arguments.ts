import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import {
  getPeriodKind,
  isBlank,
  parseFlow,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  toText,
  type QueryMeasure,
  type RequestedUnit,
  type Subject,
  type UserInput,
} from "../../query";
import {
  SERIES_COLUMNS,
  isNewestFirst,
  parseFrequency,
  parseHeaders,
  parseSeriesColumn,
  parseTransformation,
  type Headers,
  type SeriesColumn,
} from "../../query/parse-series-choices";
import { isPointwise } from "../../query/transformation";
import { chooseFlow } from "../../statistics";
import type { Figures, SeriesChoices } from "../../statistics/transform";
import { readValues, type Argument } from "../decode";
import { parseSubjectOrHs } from "../parse-subject-or-hs";
import { parseTop } from "../parse-top";
import { getCurrency } from "../query-arguments";

type SingleName =
  "flow" | "measure" | "from" | "to" | "unit" | "transformation" | "frequency" | "last" | "order" | "headers" | "base";

/** The arguments of TRADESERIES as Excel passed them. */
export interface SeriesArguments {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly subject: Argument;
  readonly columns: Argument;
  readonly readSingle: (name: SingleName | "subject") => UserInput;
}

/** What is asked for. */
export interface SeriesRequest {
  readonly subjects: readonly Subject[];
  /** Undefined for values or, where there are none, quantities. */
  readonly measure: QueryMeasure | undefined;
  readonly toFigures: (measure: QueryMeasure) => Figures[];
  readonly choices: SeriesChoices;
  readonly unit: RequestedUnit & { readonly text: string };
  readonly isNewestFirst: boolean;
  readonly headers: Headers;
  /** Undefined for the period and the number, and a note where there is any. */
  readonly columns: readonly SeriesColumn[] | undefined;
}

const ADDED: readonly SingleName[] = ["transformation", "frequency", "last", "order", "headers", "base"];

/** Whether only what earlier versions know is asked for: one subject, untransformed. */
export const isPlain = ({ subject, columns, readSingle }: SeriesArguments): boolean =>
  readValues(subject).length === 1 &&
  readValues(columns).every(isBlank) &&
  ADDED.every((name) => isBlank(readSingle(name)));

/** @throws InvalidArgumentError for an argument that cannot be understood. */
export function parseArguments({ dataset, subject, columns, readSingle }: SeriesArguments): SeriesRequest {
  const { headline } = dataset;
  const readPeriod = (name: "from" | "to" | "base") => {
    const input = readSingle(name);
    return isBlank(input) ? undefined : parsePeriod(input, headline);
  };
  const [from, to, base] = [readPeriod("from"), readPeriod("to"), readPeriod("base")];
  const transformation = parseTransformation(readSingle("transformation")) ?? "level";
  const unit = { ...parseMoneyUnit(readSingle("unit"), dataset.currency), text: toText(readSingle("unit")) };
  const subjects = listSubjects(dataset, subject);
  const flow = parseFlow(readSingle("flow"));
  const flows = subjects.map((one) => chooseFlow(dataset, { subject: one, flow, period: to ?? headline }));
  const last = readSingle("last");
  const kind = getPeriodKind(from ?? to ?? headline);
  const implied = kind === "year to date" || kind === "span" ? undefined : kind;
  return {
    subjects,
    measure: parseMeasure(readSingle("measure")),
    toFigures: (measure) =>
      subjects.map((one, at) => ({ dataset, subject: one, flow: flows[at]!, measure, currency: getCurrency(unit) })),
    choices: {
      transformation,
      frequency:
        parseFrequency(readSingle("frequency")) ?? implied ?? (isPointwise(transformation) ? undefined : "month"),
      kind,
      from,
      to,
      base,
      last: isBlank(last) ? undefined : parseTop(last, 1, "last"),
    },
    unit,
    isNewestFirst: isNewestFirst(readSingle("order")),
    headers: parseHeaders(readSingle("headers")),
    columns: parseColumns(columns),
  };
}

/** The subjects of a range; its empty cells are none, unless all of it is empty. */
function listSubjects(dataset: Dataset, argument: Argument): Subject[] {
  const inputs = readValues(argument);
  const given = inputs.filter((input) => !isBlank(input));
  return (given.length > 0 ? given : [null]).map((input) => parseSubjectOrHs(dataset, input));
}

/** The columns named in a text or in cells. */
function parseColumns(argument: Argument): readonly SeriesColumn[] | undefined {
  const names = readValues(argument).flatMap((input) => (isBlank(input) ? [] : toText(input).split(/[,;，；、]/)));
  const columns = names.flatMap((name) => parseSeriesColumn(name) ?? []);
  return columns.length > 0 ? SERIES_COLUMNS.filter((column) => columns.includes(column)) : undefined;
}
