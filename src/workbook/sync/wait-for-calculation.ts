import { getAnswerCount } from "../../session";
import { readTradeCells, type TradeCells } from "./read-trade-cells";

/** How long is waited for answers, and for the first of them: Excel on the web calculates when it finds the time. */
export interface WaitLimits {
  readonly milliseconds: number;
  readonly first: number;
}

export const DEFAULT_LIMITS: WaitLimits = { milliseconds: 60_000, first: 3_000 };

/** From one look to the next: soon at first, and not more often than once a second in the end. */
const [MIN_PAUSE, MAX_PAUSE] = [50, 1000];

/**
 * What our cells show once every formula is answered, or patience has ended. Excel says that it is done while it
 * still waits for functions of add-ins, so that their calls and what the cells show count too.
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
    // A formula need not make every call that stands in it.
    const isAsked = answerCount >= calls || (answerCount === previousCount && (answerCount > 0 || elapsed >= first));
    previousCount = answerCount;
    if (!isLate && !(isAsked && application.calculationState === Excel.CalculationState.done)) continue;
    const tradeCells = await readTradeCells(context);
    if (tradeCells.waiting === 0 || isLate) return tradeCells;
  }
}
