import { listProductsWithin, type Dataset } from "../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  findHsName,
  parseSubject,
  type Subject,
  type UserInput,
} from "../query";
import { getHsNames, searchModule } from "../session";

const isUnknownName = (error: unknown): error is InvalidArgumentError<"unknownName"> =>
  error instanceof InvalidArgumentError && error.code === "unknownName";

/**
 * Parses a subject. A chapter or heading of HS is no subject of customs' tables, and the error says so.
 * @throws NotAvailableError for a chapter or heading of HS in the official data; otherwise as {@link parseSubject}.
 */
export function parseSubjectOrHs(dataset: Dataset, input: UserInput): Subject {
  try {
    return parseSubject(dataset, input);
  } catch (error) {
    if (!isUnknownName(error) || dataset.second || dataset.own !== undefined) throw error;
    const found = findHsName(getHsNames(), error.details.input);
    if (!found) throw withHsNames(error);
    const products = listProductsWithin(dataset.products, found.code);
    throw new NotAvailableError("noHsFigures", { code: found.code, name: found, products });
  }
}

/** Headings that an error names. */
const MOST_FOUND = 2;

/**
 * The error with the chapters and headings of HS that have the words, where no name of the catalogues is similar; not
 * for TRUE and FALSE, which are the result of a formula.
 */
function withHsNames(error: InvalidArgumentError<"unknownName">): InvalidArgumentError {
  if (error.details.nearest.length > 0 || /^(true|false)$/i.test(error.details.input)) return error;
  const found = searchModule
    .get()
    .findHsNamesByWords(getHsNames(), error.details.input)
    .slice(0, MOST_FOUND)
    .map(({ code, en, zh }) => ({ en: `HS ${code} (${en})`, zh: `HS ${code}（${zh}）` }));
  return new InvalidArgumentError("unknownName", { ...error.details, found });
}
