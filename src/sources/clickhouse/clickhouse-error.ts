/** The failures of a ClickHouse table. */
import { localize, type Language } from "../../language";
import { createSourceError } from "../create-source-error";
import { SourceError, type SourceFailure } from "../source";
import { messagesEn } from "./messages.en";
import type { ClickHouseFailure, ClickHouseFailureDetails, ClickHouseMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";
import type { ServerException } from "./server-exception";

const MESSAGES: Readonly<Record<Language, ClickHouseMessages>> = { en: messagesEn, zh: messagesZh };

/** The failures that sources of other kinds have too; the rest are of ClickHouse alone. */
const COMMON: Partial<Readonly<Record<ClickHouseFailure, SourceFailure>>> = {
  noTable: "notFound",
  accessDenied: "refused",
  missingColumn: "badMapping",
  wrongType: "badMapping",
  typeMismatch: "badMapping",
  unknownUnit: "badMapping",
  noFlow: "badMapping",
  notClickHouse: "badAnswer",
  brokenOff: "badAnswer",
};

export const createClickHouseError = <Code extends ClickHouseFailure>(
  code: Code,
  details: ClickHouseFailureDetails[Code],
): SourceError =>
  new SourceError(
    COMMON[code] ?? `clickhouse: ${code}`,
    localize((language) => (MESSAGES[language][code] as (details: ClickHouseFailureDetails[Code]) => string)(details)),
  );

/** Who asks where for what. */
export interface ErrorContext {
  readonly server: string;
  readonly table: string;
  readonly user: string;
}

type CreateError = (context: ErrorContext, exception: ServerException) => SourceError;

const refuse: CreateError = ({ server }) => createSourceError("refused", { address: server, status: 403 });
const reportMissing: CreateError = ({ server, table }) => createClickHouseError("noTable", { server, table });
const denyAccess: CreateError = ({ table, user }) => createClickHouseError("accessDenied", { table, user });
const reportMismatch: CreateError = ({ table }, { message }) =>
  createClickHouseError("typeMismatch", { table, message });
const limitRows: CreateError = ({ table }) => createClickHouseError("tooManyRows", { table });

/** ClickHouse's numbers of errors (src/Common/ErrorCodes.cpp) by what a person can do about them. */
const FAILURES: Readonly<Record<number, CreateError>> = {
  192: refuse, // UNKNOWN_USER
  193: refuse, // WRONG_PASSWORD
  194: refuse, // REQUIRED_PASSWORD
  516: refuse, // AUTHENTICATION_FAILED
  60: reportMissing, // UNKNOWN_TABLE
  81: reportMissing, // UNKNOWN_DATABASE
  291: denyAccess, // DATABASE_ACCESS_DENIED
  497: denyAccess, // ACCESS_DENIED
  6: reportMismatch, // CANNOT_PARSE_TEXT
  10: reportMismatch, // NOT_FOUND_COLUMN_IN_BLOCK
  16: reportMismatch, // NO_SUCH_COLUMN_IN_TABLE
  43: reportMismatch, // ILLEGAL_TYPE_OF_ARGUMENT
  47: reportMismatch, // UNKNOWN_IDENTIFIER
  53: reportMismatch, // TYPE_MISMATCH
  70: reportMismatch, // CANNOT_CONVERT_TYPE
  386: reportMismatch, // NO_COMMON_TYPE
  457: reportMismatch, // BAD_QUERY_PARAMETER
  158: limitRows, // TOO_MANY_ROWS
  307: limitRows, // TOO_MANY_BYTES
  396: limitRows, // TOO_MANY_ROWS_OR_BYTES
  201: ({ server }, { message }) => createClickHouseError("quota", { server, message }), // QUOTA_EXCEEDED
  202: ({ server }) => createClickHouseError("busy", { server }), // TOO_MANY_SIMULTANEOUS_QUERIES
  241: ({ table }) => createClickHouseError("memory", { table }), // MEMORY_LIMIT_EXCEEDED
  115: ({ server }) => createClickHouseError("oldServer", { server }), // UNKNOWN_SETTING, for which it takes a parameter
};

/** The error of an exception of the server, other than one of time. */
export const toSourceError = (context: ErrorContext, exception: ServerException, status: number): SourceError =>
  FAILURES[exception.code]?.(context, exception) ??
  createSourceError("serverError", { address: context.server, status, message: exception.message });
