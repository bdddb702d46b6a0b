/** One set of figures put to all contestants. Runs in a process of its own, so that no set is measured in the wake of another. */
import { createDatasetFromParts, type CompiledPart, type Dataset } from "../../dataset";
import { arquero } from "./contestants/arquero";
import type { Contestant, ContestantType } from "./contestants/contestant";
import { duckdb } from "./contestants/duckdb";
import { frozenRows } from "./contestants/frozen-rows";
import { hyperFormulaIndexed, hyperFormulaMatch, hyperFormulaSumifs } from "./contestants/hyperformula";
import { mapProbe } from "./contestants/map-probe";
import { TRADESHEET, createTradeSheet, selectAnswered } from "./contestants/tradesheet";
import { listFigures, type Figure } from "./figures";
import {
  findMedian,
  getMedian,
  getRatio,
  measure,
  measureHeap,
  measureRounds,
  type Entry,
  type Rounds,
} from "./measure";
import { measureLookups, type LookupResult } from "./lookups";
import {
  CELL_FUNCTIONS,
  TABLE_COLUMNS,
  drawQuestions,
  type CellFunction,
  type CellQuestion,
  type Questions,
} from "./questions";

/** What others take in place of what we take: 2 is twice as long. By the name of the contestant. */
type Ratios = Readonly<Record<string, number>>;

export interface CallResult {
  readonly id: CellFunction;
  /** The number of formulas, or of cells of one range. */
  readonly calls: number;
  readonly isRange: boolean;
  /** Ours, a call. */
  readonly microseconds: number;
  readonly ratios: Ratios;
}

interface TableResult {
  readonly id: "TRADESERIES" | "PARTNERS";
  readonly rows: number;
  readonly milliseconds: number;
  readonly ratios: Ratios;
}

interface LoadResult {
  readonly name: string;
  readonly milliseconds: number;
  /** Absent where nothing sensible could be measured. */
  readonly megabytes?: number;
}

export interface SetResult {
  readonly observations: number;
  readonly figures: number;
  readonly loads: readonly LoadResult[];
  readonly calls: readonly CallResult[];
  readonly tables: readonly TableResult[];
  readonly lookups: LookupResult;
}

interface CompareOptions {
  readonly short: boolean;
  /**
   * Whether the figures are customs' own: some bases are revised, so that ours, which is derived from what customs compares
   * with, differs from the quotient of two published values, or is refused where the two are too far apart.
   */
  readonly isRevised: boolean;
}

const PEERS: readonly ContestantType[] = [hyperFormulaSumifs, hyperFormulaMatch, hyperFormulaIndexed, arquero, duckdb];
/** Milliseconds that a contestant may take for a run, and for all its runs of one row. */
const RUN = 60;
const ROW = 300;

/** @param readParts - makes the parts anew, as parsed from their files. */
export async function compareContestants(
  readParts: () => readonly CompiledPart[],
  { short, isRevised }: CompareOptions,
): Promise<SetResult> {
  const loads: LoadResult[] = [];
  const dataset = await loadDataset(readParts, loads);
  const { observations, figures } = listAll(readParts);
  const types = [mapProbe, ...PEERS].filter(({ mostFigures = Infinity }) => figures.length <= mostFigures);
  const contestants = new Map<string, Contestant>([[TRADESHEET, createTradeSheet(dataset)]]);
  const former = await measureLoad(frozenRows, figures, loads);
  for (const type of types) contestants.set(type.name, await measureLoad(type, figures, loads));
  const questions = drawQuestions(figures, {
    getName(id) {
      const partner = dataset.partner(id);
      // Goods that come back to China are not trade with a partner.
      return partner?.kind === "country" && id !== "CHN" ? partner.en : undefined;
    },
    select: isRevised ? selectAnswered : (cells) => cells,
  });
  await checkAnswers(contestants, questions, isRevised);
  const calls = await measureCalls(contestants, questions, short);
  const tables = await measureTables(contestants, questions, short);
  const lookups = await measureLookups(dataset, figures, questions, short);
  for (const contestant of [former, ...contestants.values()]) contestant.close?.();
  return { observations, figures: figures.length, loads, calls, tables, lookups };
}

/** The figures, decoded by a dataset that is not the one measured. */
function listAll(readParts: () => readonly CompiledPart[]): { observations: number; figures: Figure[] } {
  const dataset = createDatasetFromParts(readParts(), "figures");
  return { observations: dataset.observations.length, figures: listFigures(dataset) };
}

async function loadDataset(readParts: () => readonly CompiledPart[], loads: LoadResult[]): Promise<Dataset> {
  const ROUNDS = 5;
  let dataset: Dataset | undefined;
  const times: number[] = [];
  let megabytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    dataset = undefined;
    const before = measureHeap();
    const parts = readParts();
    times.push(await measure(() => (dataset = createDatasetFromParts(parts, "bench"))));
    megabytes = measureHeap() - before;
  }
  loads.push({ name: TRADESHEET, milliseconds: findMedian(times), megabytes });
  return dataset!;
}

async function measureLoad(type: ContestantType, figures: readonly Figure[], loads: LoadResult[]): Promise<Contestant> {
  const before = measureHeap();
  let contestant: Contestant | undefined;
  const milliseconds = await measure(async () => (contestant = await type.load(figures)));
  const onHeap = measureHeap() - before;
  // What an engine keeps itself is counted by the engine; the heap then holds the waste of loading only.
  const megabytes = (await contestant!.measureMemory?.()) ?? onHeap;
  loads.push({ name: type.name, milliseconds, megabytes });
  return contestant!;
}

/** How far a derived number may be from that of the Map, as a share of it. */
const EXACT = 1e-6;
const WITH_REVISED_BASES = 0.05;

/** @throws Error if a contestant gives another answer than the Map: then it has not been asked the same. */
async function checkAnswers(
  contestants: ReadonlyMap<string, Contestant>,
  questions: Questions,
  isRevised: boolean,
): Promise<void> {
  const expectClose = (
    name: string,
    what: string,
    given: readonly number[],
    expected: readonly number[],
    tolerance = EXACT,
  ): void => {
    const differs = (number: number, at: number): boolean =>
      !(Math.abs(number - expected[at]!) <= tolerance * Math.abs(expected[at]!));
    const place = given.length === expected.length ? given.findIndex(differs) : 0;
    if (place >= 0) throw new Error(`${name} answers ${what} with ${given[place]}, not ${expected[place]}.`);
  };
  const tolerance = isRevised ? WITH_REVISED_BASES : EXACT;
  const limit = contestants.get(mapProbe.name)!;
  for (const [name, contestant] of contestants) {
    for (const id of CELL_FUNCTIONS) {
      const cells = questions.listCells(id, 3);
      const expected = await limit.answerEach(cells);
      const allowed = id === "TRADEVALUE" ? EXACT : tolerance;
      expectClose(name, id, await contestant.answerEach(cells), expected, allowed);
      if (contestant.prepareRange)
        expectClose(name, id, await (await contestant.prepareRange(cells))(), expected, allowed);
    }
    if (!contestant.readSeries || !contestant.readTable) continue;
    for (const series of questions.series)
      expectClose(name, "TRADESERIES", await contestant.readSeries(series), await limit.readSeries!(series));
    for (const table of questions.tables) {
      // A change against a revised base is customs' own, and no quotient of published values.
      const select = isRevised ? takeValues : (numbers: readonly number[]) => numbers;
      expectClose(name, "PARTNERS", select(await contestant.readTable(table)), select(await limit.readTable!(table)));
    }
  }
}

/** The first column of a table; its order is that of values. */
const takeValues = (table: readonly number[]): number[] =>
  table.filter((_number, at) => at % TABLE_COLUMNS.length === 0);

async function measureCalls(
  contestants: ReadonlyMap<string, Contestant>,
  questions: Questions,
  short: boolean,
): Promise<CallResult[]> {
  const results: CallResult[] = [];
  for (const id of CELL_FUNCTIONS) {
    const all = questions.listCells(id, 100_000);
    const speeds = await estimateSpeeds(contestants, all);
    /** The questions of a round: others than in the round before, as many as the contestant can answer in a run. */
    const take = (name: string, round: number, calls: number): CellQuestion[] => {
      const count = Math.max(1, Math.min(calls, Math.floor(RUN / speeds.get(name)!)));
      const start = (round * count) % (all.length - count + 1);
      return all.slice(start, start + count);
    };
    for (const calls of [1, 100, 10_000, 100_000]) {
      const isLong = calls >= 10_000;
      const entries = [...contestants]
        .filter(([name]) => !isLong || name === TRADESHEET || name === mapProbe.name)
        .map(([name, { answerEach }]): Entry => {
          const limit = isLong ? calls : take(name, 0, calls).length;
          return {
            name,
            calls: limit,
            run: (round) => answerEach(isLong ? all.slice(0, calls) : take(name, round, calls)),
          };
        });
      // A single call is too short for the clock of the processor.
      const rounds = await measureRounds(entries, {
        rounds: countRounds(calls, short),
        clock: calls === 1 ? "wall" : "cpu",
        budget: ROW,
        rehearse: !isLong,
      });
      results.push({ id, calls, isRange: false, ...summarise(rounds, 1000) });
    }
    results.push(await measureRange(contestants, id, all.slice(0, 10_000), short));
  }
  return results;
}

function countRounds(calls: number, short: boolean): number {
  if (calls === 1) return 101;
  if (calls === 100) return short ? 7 : 15;
  return calls === 10_000 ? (short ? 3 : 7) : short ? 1 : 3;
}

/** Milliseconds of a call, roughly. */
async function estimateSpeeds(
  contestants: ReadonlyMap<string, Contestant>,
  questions: readonly CellQuestion[],
): Promise<Map<string, number>> {
  const speeds = new Map<string, number>();
  for (const [name, { answerEach }] of contestants) {
    await answerEach(questions.slice(0, 1));
    speeds.set(name, (await measure(() => answerEach(questions.slice(1, 3)), "wall")) / 2);
  }
  return speeds;
}

async function measureRange(
  contestants: ReadonlyMap<string, Contestant>,
  id: CellFunction,
  cells: readonly CellQuestion[],
  short: boolean,
): Promise<CallResult> {
  const entries: Entry[] = [];
  for (const [name, contestant] of contestants) {
    const run = await contestant.prepareRange?.(cells);
    if (run) entries.push({ name, calls: cells.length, run });
  }
  const rounds = await measureRounds(entries, { rounds: short ? 3 : 9 });
  return { id, calls: cells.length, isRange: true, ...summarise(rounds, 1000) };
}

/** Our median in thousandths of what the clock counts, or in that itself, and the ratios of the others to it. */
function summarise(rounds: Rounds, scale: number): { microseconds: number; ratios: Ratios } {
  const others = [...rounds.keys()].filter((name) => name !== TRADESHEET);
  return {
    microseconds: getMedian(rounds, TRADESHEET) * scale,
    ratios: Object.fromEntries(others.map((name) => [name, getRatio(rounds, name, TRADESHEET)])),
  };
}

async function measureTables(
  contestants: ReadonlyMap<string, Contestant>,
  { series, tables }: Questions,
  short: boolean,
): Promise<TableResult[]> {
  const options = { rounds: short ? 11 : 31, budget: ROW };
  const list = (run: (contestant: Contestant, round: number) => unknown): Entry[] =>
    [...contestants]
      .filter(([, { readSeries, readTable }]) => readSeries && readTable)
      .map(([name, contestant]) => ({ name, run: (round) => run(contestant, round) }));
  const ofSeries = await measureRounds(
    list((contestant, round) => contestant.readSeries!(series[round % 2]!)),
    options,
  );
  const ofTables = await measureRounds(
    list((contestant, round) => contestant.readTable!(tables[round % 2]!)),
    options,
  );
  const toResult = (id: TableResult["id"], rows: number, rounds: Rounds): TableResult => {
    const { microseconds, ratios } = summarise(rounds, 1);
    return { id, rows, milliseconds: microseconds, ratios };
  };
  return [
    toResult("TRADESERIES", series[0]!.months.length, ofSeries),
    toResult("PARTNERS", Math.min(tables[0]!.top, tables[0]!.partners.length), ofTables),
  ];
}
