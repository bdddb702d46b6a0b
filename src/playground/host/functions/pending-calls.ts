/**
 * Answers that formulas wait for. The engine would wait for the answer of each cell before the next one; so a new call
 * is sent and its cell is busy, as in Excel. When all answers have arrived, the calling cells are calculated again and
 * find them here.
 */
import type { AnswerCell } from "./function-calls";

export type AnswerCells = readonly (readonly AnswerCell[])[];

export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Ends formulas whose calls differ in each calculation, such as calls with a random number. */
const MAX_ROUNDS = 30;

export class PendingCalls {
  readonly #answers = new Map<string, AnswerCells>();
  readonly #requested = new Set<string>();
  #callers: CallingCell[] = [];
  #rounds = 0;

  constructor(private readonly recalculate: (callers: readonly CallingCell[]) => void) {}

  /** How many answers are outstanding. */
  get count(): number {
    return this.#requested.size;
  }

  /** The answer to a call; undefined while it is outstanding. */
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

  /** Forgets the answers after a calculation: the next one calls again, as in Excel. */
  clear(): void {
    if (this.#requested.size > 0) return;
    this.#answers.clear();
    this.#rounds = 0;
  }
}
