import { getAnswerCount } from "../../session";
import { readTradeCells, type TradeCells } from "./read-trade-cells";

/** How long to wait for all answers, and for the first one, in milliseconds: Excel on the web may calculate late. */
export interface WaitLimits {
  readonly milliseconds: number;
  readonly first: number;
}

const DEFAULT_LIMITS: WaitLimits = { milliseconds: 60_000, first: 3_000 };

/** The time between two checks grows from the first to the second. Milliseconds. */
const [MIN_PAUSE, MAX_PAUSE] = [50, 1000];

/**
 * The cells once every formula is answered or the time is over. Excel reports that calculation is done while it still
 * waits for functions of add-ins, so that the calls answered and the cells themselves are checked too.
 * @param calls The number of calls expected.
 */
export async function waitForCalculation(
  context: Excel.RequestContext,
  calls: number,
  { milliseconds, first }: WaitLimits = DEFAULT_LIMITS,
): Promise<TradeCells> {
  const { application } = context;
  const start = Date.now();
  let previousCount = 0;
  for (let pause = MIN_PAUSE; ; pause = Math.min(pause * 1.5, MAX_PAUSE)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    application.load("calculationState");
    await context.sync();
    const [elapsed, answerCount] = [Date.now() - start, getAnswerCount()];
    const isLate = elapsed >= milliseconds;
    // A formula need not evaluate every call in it.
    const isAsked = answerCount >= calls || (answerCount === previousCount && (answerCount > 0 || elapsed >= first));
    previousCount = answerCount;
    if (!isLate && !(isAsked && application.calculationState === Excel.CalculationState.done)) continue;
    const tradeCells = await readTradeCells(context);
    if (tradeCells.waiting === 0 || isLate) return tradeCells;
  }
}
