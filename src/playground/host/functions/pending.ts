/**
 * Answers that formulas wait for. The engine calculates cell after cell and would wait for each answer in turn; so
 * a call that is asked for the first time is sent off and its cell is busy, as in Excel, and when all answers are in,
 * the cells that asked are calculated again and find them here.
 */
import type { AnswerCell } from "./calls";

export type Cells = readonly (readonly AnswerCell[])[];

export interface Asking {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A formula that asks anew each time it is calculated (of a random number, say) is not asked for ever. */
const MOST_ROUNDS = 30;

export class Pending {
  readonly #answers = new Map<string, Cells>();
  readonly #asked = new Set<string>();
  #askers: Asking[] = [];
  #rounds = 0;

  constructor(private readonly again: (askers: readonly Asking[]) => void) {}

  /** How many answers are awaited. */
  get count(): number {
    return this.#asked.size;
  }

  /** The answer to a call, or undefined while it is on its way. */
  answer(key: string, asking: Asking, ask: () => Promise<Cells>): Cells | undefined {
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#rounds > MOST_ROUNDS) return [[{ error: "#VALUE!", message: "The formula asks anew without end." }]];
    this.#askers.push(asking);
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      void ask().then((cells) => this.#arrive(key, cells));
    }
    return undefined;
  }

  #arrive(key: string, cells: Cells): void {
    this.#asked.delete(key);
    this.#answers.set(key, cells);
    if (this.#asked.size > 0) return;
    this.#rounds += 1;
    this.again(this.#askers.splice(0));
  }

  /** An answer serves the calculation that asked for it; the next one asks anew, as Excel does. */
  forget(): void {
    if (this.#asked.size > 0) return;
    this.#answers.clear();
    this.#rounds = 0;
  }
}
