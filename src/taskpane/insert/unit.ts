import { InvalidArgument, parseMoney } from "../../query";

/** What is wrong with a unit as typed, in the words of the functions; empty where nothing is. */
export function unitProblem(typed: string): string {
  try {
    parseMoney(typed);
    return "";
  } catch (error) {
    if (error instanceof InvalidArgument) return error.message;
    throw error;
  }
}
