import { InvalidArgumentError, isBlank, toText, type UserInput } from "../query";

/**
 * The number of rows asked for; `defaultTop` if it is omitted.
 * @throws InvalidArgumentError unless it is a whole number from 1.
 */
export function parseTop(input: UserInput, defaultTop: number): number {
  if (isBlank(input)) return defaultTop;
  const top = Number(toText(input));
  if (!Number.isInteger(top) || top < 1) throw new InvalidArgumentError("invalidTop", { input: toText(input) });
  return top;
}
