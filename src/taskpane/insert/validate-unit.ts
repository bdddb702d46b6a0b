import { InvalidArgumentError, parseMoneyUnit } from "../../query";

/** What is wrong with a unit as typed, in the words of the functions; empty where nothing is. */
export function validateUnit(typed: string): string {
  try {
    parseMoneyUnit(typed);
    return "";
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message;
    throw error;
  }
}
