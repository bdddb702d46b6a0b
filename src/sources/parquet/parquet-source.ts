/** A Parquet file on a server or on disk as a source of figures. */
import { FLOWS } from "../../dataset";
import {
  SourceError,
  type Block,
  type Source,
  type SourceAnswer,
  type SourceCatalogue,
  type SourceLimits,
} from "../source";
import { createCodeTree } from "../table/code-tree";
import { mapDimensions } from "../table/map-dimensions";
import { getCurrency, mapFlows, type TableMapping } from "../table/table-mapping";
import { buildAnswer, listKeys, planBlock, type AnswerContext } from "./answer-blocks";
import type { ByteReader } from "./byte-reader";
import { countReads } from "./count-reads";
import { listFileCodes, type FileCodes } from "./file-codes";
import type { FileCache } from "./file-cache";
import { readFooter } from "./footer";
import { mapColumns, type MappedColumns } from "./mapping";
import { createParquetFile, type ParquetFile } from "./parquet-file";
import { scanRows } from "./scan";

export interface ParquetSourceOptions {
  readonly name: string;
  readonly publisher: string;
  /** The address of the file; empty for a file on disk. */
  readonly address: string;
  /** Opens the file, as by `openAddress` and `openFile`. */
  readonly open: (signal: AbortSignal) => Promise<ByteReader>;
  readonly mapping: TableMapping;
  /** What a combination without a row means; see {@link Source.absent}. */
  readonly absent: Source["absent"];
  readonly cache?: FileCache;
}

const LIMITS: SourceLimits = { slices: true, rowsPerQuery: 200_000, codesPerQuery: 2_000 };

/** The failures after which what has been read of a file may be that of another one. */
const CHANGED: readonly string[] = ["changed", "badAnswer"];

/** The file as far as it has been read. */
interface OpenedSource {
  readonly file: ParquetFile;
  readonly columns: MappedColumns;
  readonly codes: FileCodes;
  readonly context: AnswerContext;
  readonly version: string;
}

export function createParquetSource(options: ParquetSourceOptions): Source {
  const { name, publisher, address, absent } = options;
  let opened: OpenedSource | undefined;
  // Calls that overlap may open the file twice; what the first to arrive has read is kept.
  const open = async (signal: AbortSignal): Promise<OpenedSource> => (opened ??= await openSource(options, signal));
  /** Opens the file anew at the next call where it is not what it was. */
  async function forgetIfChanged<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof SourceError && CHANGED.includes(error.code)) opened = undefined;
      throw error;
    }
  }
  return {
    name,
    publisher,
    address,
    limits: LIMITS,
    absent,
    vintage: "one",
    catalogue: (signal) => forgetIfChanged(open(signal).then(describeSource)),
    fetch: (blocks, signal) => forgetIfChanged(open(signal).then((source) => fetchBlocks(source, blocks, signal))),
  };
}

async function openSource(options: ParquetSourceOptions, signal: AbortSignal): Promise<OpenedSource> {
  const { mapping, absent, cache } = options;
  const reader = await options.open(signal);
  const { name, version } = reader;
  const stored = version === undefined ? undefined : await cache?.load(name, version);
  const footer = stored?.footer ?? (await readFooter(reader, signal));
  const file = createParquetFile(reader, footer);
  const columns = mapColumns(file, mapping);
  const { codes, read } = await listFileCodes(file, columns.keys, stored?.codes ?? {}, signal);
  const isKept = stored && Object.keys(read).every((column) => stored.codes[column]);
  if (version !== undefined && !isKept)
    await cache?.save(name, { version, footer, codes: { ...stored?.codes, ...read } });
  const sums = absent === "zero";
  const trees = mapDimensions((dimension) =>
    createCodeTree({ dimension, codes: codes[dimension] ?? [], total: mapping.totals?.[dimension], sums }),
  );
  return {
    file,
    columns,
    codes,
    context: {
      file: name,
      mapping,
      trees,
      flows: mapFlows(codes.flow ?? [], mapping),
      sums,
      isFloat: (column) => /^(FLOAT|DOUBLE)$/.test(file.columns.get(column)?.type ?? ""),
    },
    version: version ?? new Date().toISOString().slice(0, 10),
  };
}

function describeSource({ file, codes, columns, context, version }: OpenedSource): SourceCatalogue {
  const { mapping, trees, flows } = context;
  const known = mapping.columns.flow === undefined ? [mapping.onlyFlow] : [...flows.values()];
  return {
    version,
    codes: mapDimensions((dimension) => trees[dimension].entries),
    periods: codes.period ?? [],
    flows: FLOWS.filter((flow) => known.includes(flow)),
    measures: columns.measures,
    currency: getCurrency(mapping),
    rows: Number(file.metadata.num_rows),
  };
}

async function fetchBlocks(
  { file, columns, context, version }: OpenedSource,
  blocks: readonly Block[],
  signal: AbortSignal,
): Promise<SourceAnswer> {
  const plans = blocks.map((block) => planBlock(block, context));
  const lists = plans.flatMap((plan) => listKeys(plan, context) ?? []);
  const { reader, counts } = countReads(file.reader);
  const { rows, groups, rowsRead } = await scanRows({ ...file, reader }, lists, columns, { signal });
  return {
    rows: buildAnswer(rows, plans, context),
    version,
    query: `${reader.name}: ${describeGroups(groups)}`,
    ...counts,
    rowsRead,
  };
}

/** Row groups as people count them: 3, 7-9. */
function describeGroups(groups: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last && group === last[1] + 1) last[1] = group;
    else runs.push([group, group]);
  }
  return `row groups ${runs.map(([from, to]) => (from === to ? from + 1 : `${from + 1}-${to + 1}`)).join(", ")}`;
}
