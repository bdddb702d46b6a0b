import { NotLoadedError } from "../../dataset";
import type { Language } from "../../language";
import { InvalidArgumentError, NotAvailableError, type TradeError } from "../../query";

export type ParseResult<T> = { readonly value: T } | { readonly error: TradeError };

/** The result of parsing input, or the error to show for it. Defects are thrown. */
export function tryParse<T>(parse: () => T): ParseResult<T> {
  try {
    return { value: parse() };
  } catch (error) {
    if (error instanceof InvalidArgumentError || error instanceof NotAvailableError) return { error };
    throw error;
  }
}

/** The error message for input; empty if it is valid, also where what it names has not been loaded yet. */
export function getParseError(parse: () => unknown, language: Language): string {
  try {
    const result = tryParse(parse);
    return "error" in result ? result.error.format(language) : "";
  } catch (error) {
    if (error instanceof NotLoadedError) return "";
    throw error;
  }
}
