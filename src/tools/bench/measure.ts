/** Measuring in rounds: every contestant runs once a round, so that what else the machine does meets them alike. */

export interface Entry {
  readonly name: string;
  /** How many calls a run makes; one unless it is given. */
  readonly calls?: number;
  /** @param round - so that every round can ask something else. */
  run(round: number): unknown;
}

/** Milliseconds a call in each round, by the name of the entry; rounds that an entry has sat out are absent. */
export type Rounds = ReadonlyMap<string, readonly (number | undefined)[]>;

export type Clock = "cpu" | "wall";

/** Milliseconds that all threads of this process have computed, or that have passed. */
const readClock = (clock: Clock): number => {
  if (clock === "wall") return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds that a run takes, a promise until it settles. */
export async function measure(run: () => unknown, clock: Clock = "cpu"): Promise<number> {
  const start = readClock(clock);
  const result = run();
  if (result instanceof Promise) await result;
  return readClock(clock) - start;
}

interface RoundOptions {
  readonly rounds: number;
  readonly clock?: Clock;
  /** An entry that has taken so many milliseconds sits out the rounds that are left, after the first three. */
  readonly budget?: number;
  /** Whether each runs once before, uncounted; by default it does. */
  readonly rehearse?: boolean;
}

/** Runs all entries in turn, round by round. */
export async function measureRounds(
  entries: readonly Entry[],
  { rounds, clock = "cpu", budget = Infinity, rehearse = true }: RoundOptions,
): Promise<Rounds> {
  const MIN_ROUNDS = 3;
  const times = new Map(entries.map(({ name }) => [name, [] as (number | undefined)[]]));
  const spent = new Map<string, number>();
  if (rehearse) for (const { run } of entries) await run(rounds);
  for (let round = 0; round < rounds; round += 1)
    for (const { name, calls = 1, run } of entries) {
      const before = spent.get(name) ?? 0;
      if (round >= MIN_ROUNDS && before > budget) {
        times.get(name)!.push(undefined);
        continue;
      }
      const time = await measure(() => run(round), clock);
      spent.set(name, before + time);
      times.get(name)!.push(time / calls);
    }
  return times;
}

/** The middle of the numbers, of an even count the upper one. */
export function findMedian(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

export const getMedian = (rounds: Rounds, name: string): number =>
  findMedian(rounds.get(name)!.filter((time) => time !== undefined));

/** The median of the ratios of the rounds that both took part in. */
export function getRatio(rounds: Rounds, name: string, to: string): number {
  const others = rounds.get(to)!;
  return findMedian(
    rounds.get(name)!.flatMap((time, round) => {
      const other = others[round];
      return time !== undefined && other ? [time / other] : [];
    }),
  );
}

/** Megabytes that the heap holds after a collection. Needs --expose-gc. */
export function measureHeap(): number {
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) throw new Error("Memory is measured under --expose-gc only.");
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
