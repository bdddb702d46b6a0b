import { answersGiven } from "../../functions";
import { readOurs, type OurCells } from "./cells";

/** How long is waited for answers, and for the first of them: Excel on the web calculates when it finds the time. */
export interface Patience {
  readonly milliseconds: number;
  readonly first: number;
}

export const PATIENCE: Patience = { milliseconds: 60_000, first: 3_000 };

/** From one look to the next: soon at first, and not more often than once a second in the end. */
const [SOONEST, LATEST] = [50, 1000];

/**
 * What our cells show once every formula is answered, or patience has ended. Excel says that it is done while it
 * still waits for functions of add-ins, so that their calls and what the cells show count too.
 */
export async function answered(
  context: Excel.RequestContext,
  calls: number,
  { milliseconds, first }: Patience = PATIENCE,
): Promise<OurCells> {
  const { application } = context;
  const start = Date.now();
  let seen = 0;
  for (let pause = SOONEST; ; pause = Math.min(pause * 1.5, LATEST)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    application.load("calculationState");
    await context.sync();
    const [elapsed, given] = [Date.now() - start, answersGiven()];
    const late = elapsed >= milliseconds;
    // A formula need not make every call that stands in it.
    const asked = given >= calls || (given === seen && (given > 0 || elapsed >= first));
    seen = given;
    if (!late && !(asked && application.calculationState === Excel.CalculationState.done)) continue;
    const ours = await readOurs(context);
    if (ours.waiting === 0 || late) return ours;
  }
}
