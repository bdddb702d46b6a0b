/**
 * Answers that formulas wait for. The engine would wait for the answer of each cell before the next one; so a new call
 * is sent and its cell is busy, as in Excel. When all answers have arrived, the calling cells are calculated again and
 * find them here.
 */
import type { SheetCell } from "../model/address";
import type { AnswerCell } from "./function-calls";

export type AnswerCells = readonly (readonly AnswerCell[])[];

/** Ends formulas whose calls differ in each calculation, such as calls with a random number. */
const MAX_ROUNDS = 30;

export class PendingCalls {
  readonly #answers = new Map<string, AnswerCells>();
  readonly #requested = new Set<string>();
  #callers: SheetCell[] = [];
  #rounds = 0;

  /** Calls back when the last outstanding answer has arrived. */
  constructor(private readonly onAnswered: () => void) {}

  /** Whether answers are outstanding, or callers are not yet calculated again with those that have arrived. */
  get isPending(): boolean {
    return this.#requested.size > 0 || this.#callers.length > 0;
  }

  /** The answer to a call; undefined while it is outstanding. */
  findAnswer(key: string, caller: SheetCell, request: () => Promise<AnswerCells>): AnswerCells | undefined {
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
    if (this.#requested.size === 0) this.onAnswered();
  }

  /** The cells to be calculated again, once; none while answers are outstanding. */
  takeAnsweredCallers(): readonly SheetCell[] {
    if (this.#requested.size > 0 || this.#callers.length === 0) return [];
    this.#rounds += 1;
    return this.#callers.splice(0);
  }

  /** Forgets the answers after a calculation: the next one calls again, as in Excel. */
  clear(): void {
    if (this.isPending) return;
    this.#answers.clear();
    this.#rounds = 0;
  }
}
