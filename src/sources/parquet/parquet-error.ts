/** The failures of a Parquet file. */
import { localize, type Language } from "../../language";
import { SourceError, type SourceFailure } from "../source";
import { messagesEn } from "./messages.en";
import type { ParquetFailure, ParquetFailureDetails, ParquetMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, ParquetMessages>> = { en: messagesEn, zh: messagesZh };

/** The failures that sources of other kinds have too; the rest are of Parquet files alone. */
const COMMON: Partial<Readonly<Record<ParquetFailure, SourceFailure>>> = {
  unreachable: "unreachable",
  noCors: "unreachable",
  notFound: "notFound",
  forbidden: "refused",
  serverError: "serverError",
  changed: "changed",
  truncated: "badAnswer",
  notParquet: "badAnswer",
  damaged: "badAnswer",
  missingColumn: "badMapping",
  wrongType: "badMapping",
  unknownUnit: "badMapping",
};

/** @throws SourceError */
export function fail<Code extends ParquetFailure>(code: Code, details: ParquetFailureDetails[Code]): never {
  throw new SourceError(
    COMMON[code] ?? `parquet: ${code}`,
    localize((language) => (MESSAGES[language][code] as (details: ParquetFailureDetails[Code]) => string)(details)),
  );
}
