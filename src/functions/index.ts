/** Associates the functions with the ids in functions.json. */
import * as functions from "./functions";

export { callFunction, hasFunction } from "./ask";
export { isFailedCell, type Cell, type FailedCell, type FormattedCell } from "./cell";
export { ErrorCellInput } from "./decode";

type CustomFunction = (...args: unknown[]) => unknown[][];

/** Every function by its id, which is its name in formulas: TRADE.TRADESHARE is "TRADESHARE". */
export const FUNCTIONS: Readonly<Record<string, CustomFunction>> = Object.fromEntries(
  Object.entries<unknown>(functions)
    .filter(([, exported]) => typeof exported === "function")
    .map(([name, call]) => [name.toUpperCase(), call as CustomFunction]),
);

/** Tells Excel's runtime which function answers which id; must run while the page's scripts load. */
export function associateFunctions(): void {
  for (const [id, call] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, call);
}
