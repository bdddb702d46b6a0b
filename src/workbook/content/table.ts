import type { Dataset } from "../../dataset";
import { InvalidArgument, messages, parseMoney } from "../../query";
import type { Answer } from "../../statistics";
import { chartsOf, columnsOf, type ColumnId, type TableSpec } from "../spec";
import { wordsOf } from "../words";
import { chartOf, columnFor, columnsOfLines } from "./chart";
import { callOf } from "./columns";
import { comparable } from "./comparable";
import { withEvents } from "./events";
import { figureOf, textCell, type Figure } from "./figures";
import { uniform } from "./formats";
import { linesOf, type Line, type Lines } from "./lines";
import { ordered } from "./order";
import { parametersOf } from "./parameters";
import { sourceLineOf } from "./source-line";
import { tableName } from "./table-name";
import type { ColumnKey, ContentCell, TableContent } from "./types";

/** One column of a table to be: what it is, its header, and its figure in each line. */
interface Column {
  readonly key: ColumnKey;
  readonly header: string;
  figure(line: Line): Figure;
}

/**
 * What a table of that spec says: its lines, its figures with the formulas that ask for them, its chart. Nothing
 * of Excel is needed, so this is the preview too.
 * @throws InvalidArgument when something in the spec cannot be understood, NotAvailable when there is no figure
 * for any of it.
 */
export function tableContent(dataset: Dataset, spec: TableSpec): TableContent {
  checked(spec);
  const currency = parseMoney(spec.unit).base === "USD" ? "USD" : "CNY";
  const lines = linesOf(dataset, spec, currency);
  const plotted = spec.chart === "series" && comparable(lastOf(lines.lines, spec).map(({ period }) => period));
  const columns = columnsFor(dataset, spec, lines, currency, plotted);
  const drawn = drawnUp(dataset, spec, lines, columns);

  const figures = drawn.flatMap((row) => row.figures);
  const answers = figures.flatMap(({ answer }): Answer[] => (answer ? [answer] : []));
  const missing = figures.find((figure) => figure.missing)?.missing;
  if (answers.length === 0 && missing) throw missing;

  const words = wordsOf(spec.language);
  const cells = drawn.map(({ line, figures: of }) => [textCell(line.name), ...of.map(({ cell }) => cell)]);
  const plain = {
    columns: ["name" as const, ...columns.map(({ key }) => key)],
    header: unique([words.lines[spec.kind], ...columns.map(({ header }) => header)]),
    rows: spec.live ? byColumn(cells, uniform) : cells.map((row) => row.map(withoutFormula)),
  };
  const periods = drawn.map(({ line }) => line.period);
  const overlapping = (lines.overlapping ?? []).filter((name) => drawn.some(({ line }) => line.name === name));
  const content = plotted ? withEvents(plain, dataset.events, periods, spec) : plain;
  const title = words.title(spec.kind, lines.title);
  const uncharted = spec.chart === "series" && !plotted;
  const chart = uncharted ? undefined : chartOf(spec, content, spec.live ? words.title(spec.kind, []) : title);
  return {
    ...content,
    title: spec.live ? words.title(spec.kind, []) : title,
    parameters: spec.live ? parametersOf(dataset, spec, lines) : [],
    source: sourceLineOf(dataset, spec, answers, { period: lines.when, overlapping }),
    ...(overlapping.length > 0 && { overlapping: words.overlapping(overlapping) }),
    ...(chart && { chart }),
    ...(uncharted && { uncharted }),
    name: tableName(dataset, spec),
  };
}

/** What no person can choose in the pane, but a remembered spec may hold. */
function checked({ kind, columns, chart, top, order }: TableSpec): void {
  const known = columnsOf(kind);
  const asked = order.by === "name" || order.by === "printed" ? columns : [...columns, order.by];
  const unknown = asked.find((column) => !known.includes(column));
  if (unknown) throw new InvalidArgument(messages.unknownColumn(unknown, [], known));
  if (chart && !chartsOf(kind).includes(chart))
    throw new InvalidArgument(messages.unknown("chart", chart, [], messages.or(chartsOf(kind))));
  if (top !== undefined && (!Number.isInteger(top) || top < 1))
    throw new InvalidArgument(messages.wrongTop(String(top)));
}

/** The columns after the names: those that were chosen, with those that the flow of each line and the chart need. */
function columnIds(spec: TableSpec, { where }: Lines): ColumnId[] {
  const needed = columnFor(spec.chart);
  const flow: ColumnId[] = where.flow === "flow" ? ["flow"] : [];
  return [...new Set([...flow, ...spec.columns, ...(needed ? [needed] : [])])];
}

function columnsFor(dataset: Dataset, spec: TableSpec, lines: Lines, currency: string, plotted: boolean): Column[] {
  const ids = columnIds(spec, lines);
  const ofLine = plotted && !lines.subjects ? columnsOfLines(["name", ...ids]).map((at) => ids[at - 1]) : [];
  const { columns } = wordsOf(spec.language);
  const header = (id: ColumnId): string => columns[id](spec.unit, currency);
  const figure = (id: ColumnId, line: Line): Figure => {
    const call = callOf(id, spec.unit);
    if (call)
      return figureOf(dataset, call, line.asks, lines.where, ofLine.includes(id) || (plotted && !!lines.subjects));
    return { cell: textCell(id === "code" ? line.code : line.asks.flow) };
  };
  const { subjects } = lines;
  if (!subjects) return ids.map((id) => ({ key: id, header: header(id), figure: (line) => figure(id, line) }));
  const [measure = "value"] = ids;
  return subjects.map((subject) => ({
    key: `subject ${subject}` as const,
    header: subject,
    figure: (line) => figure(measure, { ...line, asks: { ...line.asks, subject } }),
  }));
}

/** The lines that a series in order of time will have. */
const lastOf = (lines: readonly Line[], { order, top }: TableSpec): readonly Line[] =>
  order.by === "printed" && top !== undefined ? lines.slice(-top) : lines;

interface Drawn {
  readonly line: Line;
  readonly figures: readonly Figure[];
}

/** The lines with their figures, in order. */
function drawnUp(dataset: Dataset, spec: TableSpec, lines: Lines, columns: readonly Column[]): Drawn[] {
  const all = lines.lines.map((line): Drawn => ({ line, figures: columns.map((column) => column.figure(line)) }));
  const { by } = spec.order;
  const call = by === "name" || by === "printed" ? undefined : callOf(by, spec.unit);
  return ordered(all, spec, ({ line }) => {
    const value = call && figureOf(dataset, call, line.asks, lines.where).cell.value;
    return { name: line.name, number: typeof value === "number" ? value : undefined };
  });
}

const withoutFormula = ({ value, text, format, derived }: ContentCell): ContentCell => ({
  value,
  text: value === "" ? "" : text,
  format,
  derived,
});

/** Columns changed as a whole. */
function byColumn(rows: ContentCell[][], change: (cells: ContentCell[]) => ContentCell[]): ContentCell[][] {
  const columns = (rows[0] ?? []).map((_, at) => change(rows.map((row) => row[at]!)));
  return rows.map((_, row) => columns.map((column) => column[row]!));
}

/** Excel's tables do not take two headers that are the same. */
function unique(headers: readonly string[]): string[] {
  return headers.map((header, at) => {
    const before = headers.slice(0, at).filter((other) => other.toLowerCase() === header.toLowerCase()).length;
    return before > 0 ? `${header} ${before + 1}` : header;
  });
}
