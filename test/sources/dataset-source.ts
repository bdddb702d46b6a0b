/** A dataset as a source in this process: it answers blocks from its observations, and counts what it is asked. */
import { DIMENSIONS, type Dataset, type Dimension, type Observation } from "../../src/dataset";
import type { Block, Code, Source, SourceCatalogue, SourceLimits, SourceRow } from "../../src/sources/source";

export interface DatasetSource extends Source {
  readonly calls: (readonly Block[])[];
  /** Replaced by tests to fail, to wait, or to answer with another version. */
  answer: (blocks: readonly Block[], signal: AbortSignal) => Promise<readonly SourceRow[]>;
  readCatalogue: () => Promise<SourceCatalogue>;
  version: string;
}

const getWhole = (dimension: Dimension): string => (dimension === "partner" ? "WORLD" : "all");

export function createDatasetSource(
  dataset: Dataset,
  { limits, absent = "unknown" }: { limits?: Partial<SourceLimits>; absent?: Source["absent"] } = {},
): DatasetSource {
  const toCode = (dimension: Dimension, id: string): Code => {
    if (id === getWhole(dimension)) return null;
    return dimension === "product" ? (dataset.product(id)?.hs[0] ?? id) : id;
  };
  const toRow = (one: Observation): SourceRow => ({
    period: one.period,
    flow: one.flow,
    measure: one.measure,
    printed: one.printed,
    unit: one.unit,
    partner: toCode("partner", one.partner),
    product: toCode("product", one.product),
    regime: toCode("regime", one.regime),
    enterprise: toCode("enterprise", one.enterprise),
  });
  const rows = dataset.observations.map(toRow);
  const listCodes = (dimension: Dimension) =>
    [...new Set(rows.map((row) => row[dimension]))].flatMap((code) => (code === null ? [] : { code }));
  const isIn = (block: Block, row: SourceRow): boolean =>
    block.kind === "series"
      ? DIMENSIONS.every((dimension) => block.codes[dimension].includes(row[dimension]))
      : row[block.by] !== null &&
        block.periods.includes(row.period) &&
        DIMENSIONS.every((dimension) => dimension === block.by || block.within[dimension] === row[dimension]);
  const source: DatasetSource = {
    name: dataset.own!,
    publisher: dataset.own!,
    address: "https://data.example/trade",
    limits: { slices: true, rowsPerQuery: 2_000_000, codesPerQuery: 20_000, ...limits },
    absent,
    vintage: "one",
    calls: [],
    version: "7",
    answer: (blocks) => Promise.resolve(rows.filter((row) => blocks.some((block) => isIn(block, row)))),
    readCatalogue: () =>
      Promise.resolve({
        version: source.version,
        codes: {
          partner: listCodes("partner"),
          product: listCodes("product"),
          regime: listCodes("regime"),
          enterprise: listCodes("enterprise"),
        },
        periods: [...new Set(rows.map(({ period }) => period))].sort(),
        flows: [...new Set(rows.map(({ flow }) => flow))],
        measures: [...new Set(rows.map(({ measure }) => measure))],
        currency: "CNY",
      }),
    catalogue: () => source.readCatalogue(),
    async fetch(blocks, signal) {
      source.calls.push(blocks);
      const { version } = source;
      const found = await source.answer(blocks, signal);
      return { rows: found, version, query: `blocks ${source.calls.length}`, requests: 1, bytes: found.length * 50 };
    },
  };
  return source;
}
