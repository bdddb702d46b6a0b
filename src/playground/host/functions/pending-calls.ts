/**
 * Answers that formulas wait for. The engine calculates cell after cell and would wait for each answer in turn; so
 * a call that is asked for the first time is sent off and its cell is busy, as in Excel, and when all answers are in,
 * the cells that asked are calculated again and find them here.
 */
import type { AnswerCell } from "./function-calls";

export type AnswerCells = readonly (readonly AnswerCell[])[];

export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A formula that asks anew each time it is calculated (of a random number, say) is not asked for ever. */
const MAX_ROUNDS = 30;

export class PendingCalls {
  readonly #answers = new Map<string, AnswerCells>();
  readonly #requested = new Set<string>();
  #callers: CallingCell[] = [];
  #rounds = 0;

  constructor(private readonly recalculate: (askers: readonly CallingCell[]) => void) {}

  /** How many answers are awaited. */
  get count(): number {
    return this.#requested.size;
  }

  /** The answer to a call, or undefined while it is on its way. */
  findAnswer(key: string, caller: CallingCell, request: () => Promise<AnswerCells>): AnswerCells | undefined {
    const answer = this.#answers.get(key);
    if (answer) return answer;
    if (this.#rounds > MAX_ROUNDS) return [[{ error: "#VALUE!", message: "The formula asks anew without end." }]];
    this.#callers.push(caller);
    if (!this.#requested.has(key)) {
      this.#requested.add(key);
      void request().then((cells) => this.#receive(key, cells));
    }
    return undefined;
  }

  #receive(key: string, cells: AnswerCells): void {
    this.#requested.delete(key);
    this.#answers.set(key, cells);
    if (this.#requested.size > 0) return;
    this.#rounds += 1;
    this.recalculate(this.#callers.splice(0));
  }

  /** An answer serves the calculation that asked for it; the next one asks anew, as Excel does. */
  clear(): void {
    if (this.#requested.size > 0) return;
    this.#answers.clear();
    this.#rounds = 0;
  }
}
