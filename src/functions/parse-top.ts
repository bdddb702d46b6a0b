import { InvalidArgumentError, isBlank, toText, type UserInput } from "../query";

/**
 * The number of rows asked for; `defaultTop` if it is omitted.
 * @param parameter - whose error it is, if not that of `top`.
 * @throws InvalidArgumentError unless it is a whole number from 1.
 */
export function parseTop(input: UserInput, defaultTop: number, parameter?: string): number {
  if (isBlank(input)) return defaultTop;
  const top = Number(toText(input));
  if (!Number.isInteger(top) || top < 1)
    throw new InvalidArgumentError("invalidTop", { input: toText(input), ...(parameter && { parameter }) });
  return top;
}
