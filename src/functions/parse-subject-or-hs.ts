import { listProductsWithin, type Dataset } from "../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  findHsName,
  parseSubject,
  type Subject,
  type UserInput,
} from "../query";
import { getHsNames } from "../session";

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
    if (!found) throw error;
    const products = listProductsWithin(dataset.products, found.code);
    throw new NotAvailableError("noHsFigures", { code: found.code, name: found, products });
  }
}
