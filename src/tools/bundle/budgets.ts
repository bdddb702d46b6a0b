/**
 * What the add-in may cost at most. A test measures each in the build; whoever exceeds one makes it smaller, or raises it here with
 * the reason.
 */
export interface Budget {
  readonly limit: number;
  /** What was measured when the limit was set. */
  readonly was: number;
  readonly unit: "bytes" | "requests" | "round trips";
  readonly reason: string;
}

export interface SizeBudget extends Budget {
  readonly unit: "bytes";
  /** The parts that have loaded before, whose scripts it does not load again. */
  readonly after: readonly string[];
}

/** The scripts of each part, gzipped. */
export const SIZE_BUDGETS: Readonly<Record<string, SizeBudget>> = {
  functions: {
    after: [],
    // What the questions in words share with it is in modules of its own, which costs some 1 kB.
    limit: 60_000,
    was: 59_000,
    unit: "bytes",
    reason: "Nothing is answered before it has loaded; the headline data is in it.",
  },
  refresh: {
    after: ["functions"],
    limit: 20_000,
    was: 18_900,
    unit: "bytes",
    reason: "It loads whenever the add-in starts, and looks for newer data.",
  },
  workbook: {
    after: ["functions", "refresh"],
    // What is known of sources beyond the bundle is in it, since any formula may name one; what asks them is not. Names and
    // missing rows of own data, which is read at the start, are 3.6 kB. Tables that wait for such a source are 0.4 kB,
    // and the charts of tables 5.4 kB.
    limit: 76_500,
    was: 74_500,
    unit: "bytes",
    reason: "It loads whenever the add-in starts; the ribbon's buttons wait for it.",
  },
  commands: {
    after: ["functions", "refresh", "workbook"],
    limit: 4_600,
    was: 3_700,
    unit: "bytes",
    reason: "It loads whenever the add-in starts; the ribbon's buttons wait for it.",
  },
  dialog: {
    after: [],
    limit: 1_000,
    was: 700,
    unit: "bytes",
    reason: "The dialog of a ribbon button is empty until it has loaded.",
  },
  gateway: {
    after: [],
    limit: 700,
    was: 500,
    unit: "bytes",
    reason: "An import from a service waits for it once.",
  },
  import: {
    after: ["functions", "workbook", "search", "taskpane"],
    limit: 21_500,
    was: 19_700,
    unit: "bytes",
    reason: "The form for imports is empty until it has loaded.",
  },
  databases: {
    after: ["functions", "refresh", "workbook", "taskpane"],
    limit: 13_000,
    was: 11_900,
    unit: "bytes",
    reason: "The pane's list of databases and Parquet files is empty until it has loaded.",
  },
  sources: {
    after: ["functions", "refresh", "workbook"],
    limit: 7_500,
    was: 6_700,
    unit: "bytes",
    reason: "The first formula over a source beyond the bundle waits for it.",
  },
  clickhouse: {
    after: ["functions", "refresh", "workbook", "sources"],
    limit: 12_500,
    was: 11_100,
    unit: "bytes",
    reason: "The first formula over a ClickHouse table waits for it.",
  },
  parquet: {
    after: ["functions", "refresh", "workbook", "sources"],
    limit: 31_000,
    was: 29_000,
    unit: "bytes",
    reason: "The first formula over a Parquet file waits for it.",
  },
  codecs: {
    after: ["functions", "refresh", "workbook", "sources", "parquet"],
    limit: 76_000,
    was: 72_600,
    unit: "bytes",
    reason: "The first formula over a Parquet file that is not packed with Snappy waits for it.",
  },
  chinese: {
    after: ["functions"],
    limit: 6_200,
    was: 5_700,
    unit: "bytes",
    reason: "The first error or source in Chinese waits for it once.",
  },
  search: {
    after: ["functions"],
    limit: 7_700,
    was: 7_200,
    unit: "bytes",
    reason: "TRADESEARCH waits for it once.",
  },
  question: {
    after: ["functions"],
    limit: 13_600,
    was: 12_800,
    unit: "bytes",
    reason: "TRADEFIND and TRADECHECK wait for it once: the words of questions and labels, and what they mean.",
  },
  spilled: {
    after: ["functions"],
    limit: 13_800,
    was: 13_000,
    unit: "bytes",
    reason: "The functions that fill a range wait for it once, beside the figures that they need.",
  },
  revisions: {
    after: ["functions"],
    limit: 2_300,
    was: 2_000,
    unit: "bytes",
    reason: "TRADEREVISIONS waits for it once.",
  },
  indicators: {
    after: ["functions"],
    limit: 5_000,
    was: 4_100,
    unit: "bytes",
    reason: "TRADEINDICATOR and PRICEVOLUME wait for it once.",
  },
  taskpane: {
    after: ["functions", "workbook", "search", "spilled"],
    // The aim is 200 kB. Fluent UI with React and what they need are 200 kB of it, so a smaller pane is one without them.
    limit: 260_000,
    was: 255_800,
    unit: "bytes",
    reason: "The pane is empty until it has loaded.",
  },
  briefing: {
    after: ["functions", "refresh", "workbook", "search", "taskpane"],
    limit: 11_500,
    was: 10_300,
    unit: "bytes",
    reason: "The form for briefings is empty until it has loaded.",
  },
  contents: {
    after: ["functions", "refresh", "workbook", "search", "taskpane"],
    limit: 8_000,
    was: 6_600,
    unit: "bytes",
    reason: "The grid of what there is is empty until it has loaded.",
  },
  chart: {
    after: ["functions", "workbook", "search", "taskpane"],
    limit: 58_000,
    was: 56_000,
    unit: "bytes",
    reason: "The preview of a chart waits for it.",
  },
};

/** What a first answer waits for: the page, and the scripts that it names. */
export const FIRST_ANSWER_BUDGET: Budget = {
  limit: 2,
  was: 2,
  unit: "requests",
  reason: "Every request before the first answer is a round trip to the server with #BUSY! in the cell.",
};

/** What inserting a live table costs, whatever its size. */
export const INSERT_BUDGET: Budget = {
  limit: 5,
  was: 5,
  unit: "round trips",
  reason: "Excel on the web takes a tenth of a second and more for each.",
};

const formatAmount = (amount: number, unit: Budget["unit"]): string =>
  unit === "bytes" ? `${(amount / 1000).toFixed(1)} kB gzipped` : `${amount} ${unit}`;

/** What is wrong where a budget is exceeded: what it is, by how much, what it was before; undefined where it is kept. */
export function describeExcess(
  what: string,
  { limit, was, unit, reason }: Budget,
  measured: number,
): string | undefined {
  if (measured <= limit) return undefined;
  return (
    `${what}: ${formatAmount(measured, unit)}, and the budget is ${formatAmount(limit, unit)}. ` +
    `It was ${formatAmount(was, unit)} when the budget was set. ${reason}`
  );
}
