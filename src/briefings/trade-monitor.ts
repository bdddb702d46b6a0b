/** The monthly trade monitor: a month and the year to date, by flow, by partner and by product. */
import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { parsePeriod, toMonthRange, toPeriod, type Period } from "../query";
import { createDefaultSpec, type TableSpec } from "../tables";
import { askBalance, askChange, askFigure, askShare, readPeriodInWords, readValue } from "./answers";
import { call, findPeriod, pick, quote, toYearToDate } from "./expressions";
import { getBriefingMessages, type RankingParts } from "./messages";
import type { Briefing, BriefingChoices, BriefingTable, CellAddresses, CellName, Expression } from "./types";

/** The rows of its rankings, and those that the text names. */
const [LISTED, NAMED] = [10, 3];

type Window = Extract<CellName, "period" | "yearToDate">;

const getYearToDate = (month: Period): Period => {
  const { last } = toMonthRange(month);
  return toPeriod({ first: last - (last % 12), last });
};

/** @throws InvalidArgumentError when the month is no period. */
export function buildTradeMonitor(
  { headline }: Dataset,
  { month: typed }: BriefingChoices["monitor"],
  language: Language,
): Briefing {
  const messages = getBriefingMessages(language);
  const typedMonth = typed || messages.lastMonth;
  const month = parsePeriod(typedMonth, headline);
  const createSpec = (kind: TableSpec["kind"], choices: Partial<TableSpec>): TableSpec => ({
    ...createDefaultSpec(kind, language),
    ...(kind !== "series" && { period: typedMonth }),
    ...choices,
  });
  const { unit } = createSpec("summary", {});
  const describeFlow =
    (name: Window, flow: "total" | "exports" | "imports") =>
    (cells: CellAddresses): Expression =>
      messages.figure(
        askFigure(
          { subject: "", flow: quote(flow), period: readPeriodInWords(cells, name) },
          { inWords: messages.allTrade[flow], unit },
        ),
      );
  const describeBalance =
    (name: Window) =>
    (cells: CellAddresses): Expression => {
      const period = readPeriodInWords(cells, name);
      return messages.balance({ period, balance: askBalance({ subject: "", period }, unit) });
    };
  const listRows = (id: "PARTNERS" | "PRODUCTS", flow: Expression, period: Expression): RankingParts["rows"] => {
    // The table with the names alone costs a thousandth of one with figures.
    const table = call(id, flow, period, String(NAMED), quote(id === "PARTNERS" ? "partner" : "product"));
    return Array.from({ length: NAMED }, (_, at) => {
      const name = pick(table, at + 2, 1);
      const asked = { subject: name, flow, period };
      return { name, share: askShare(asked), change: askChange(asked) };
    });
  };
  const describeProducts =
    (flow: "exports" | "imports") =>
    (cells: CellAddresses): Expression => {
      const period = readPeriodInWords(cells, "period");
      return messages.largestProducts({ flow, period, rows: listRows("PRODUCTS", quote(flow), period) });
    };

  const inMonth = { period: "period" } as const;
  const products = (flow: "exports" | "imports"): BriefingTable => ({
    spec: createSpec("products", {
      flow,
      top: LISTED,
      columns: ["value", "yoy", "quantity", "yoy quantity"],
      chart: "bar",
    }),
    links: inMonth,
  });
  const months = (flow: "exports" | "imports"): BriefingTable => ({
    spec: createSpec("series", { flow, every: "month" }),
    links: {},
  });
  return {
    name: messages.names.monitor,
    title: () => messages.titles.monitor(""),
    cells: [
      {
        name: "period",
        label: messages.cells.month,
        value: typedMonth,
        note: (cells) => messages.periodInWords(findPeriod(readValue(cells, "period"))),
      },
      {
        name: "yearToDate",
        label: messages.cells.yearToDate,
        value: getYearToDate(month),
        formula: (cells) => toYearToDate(findPeriod(readValue(cells, "period"))),
        note: (cells) => messages.periodInWords(readValue(cells, "yearToDate")),
      },
    ],
    sentences: [
      describeFlow("period", "total"),
      describeFlow("period", "exports"),
      describeFlow("period", "imports"),
      describeBalance("period"),
      describeFlow("yearToDate", "total"),
      describeBalance("yearToDate"),
      (cells) => {
        const period = readPeriodInWords(cells, "period");
        return messages.largestPartners({ period, rows: listRows("PARTNERS", quote("total"), period) });
      },
      describeProducts("exports"),
      describeProducts("imports"),
    ],
    tables: [
      { spec: createSpec("summary", {}), links: inMonth },
      { spec: createSpec("summary", { period: getYearToDate(month) }), links: { period: "yearToDate" } },
      {
        spec: createSpec("partners", {
          top: LISTED,
          columns: ["rank", "value", "share", "yoy", "contribution"],
          chart: "contribution",
        }),
        links: inMonth,
      },
      products("exports"),
      products("imports"),
      months("exports"),
      months("imports"),
    ],
  };
}
