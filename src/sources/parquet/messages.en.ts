import { PANE_LOCATION } from "../pane-location";
import type { ParquetMessages } from "./messages.types";

const formatMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString("en")} MB`;

export const messagesEn: ParquetMessages = {
  unreachable: ({ file }) => `No answer from ${file}. Check the connection and the address.`,
  noCors: ({ file }) =>
    `The server of ${file} does not let this add-in's page read the file. It has to send Access-Control-Allow-Origin (CORS).`,
  notFound: ({ file, status }) => `There is no file at ${file} (${status}). Check the address.`,
  forbidden: ({ file, status }) =>
    `The server does not give out ${file} (${status}). Use an address that needs no sign-in.`,
  serverError: ({ file, status }) => `The server could not deliver ${file} (${status}). Recalculate to ask again.`,
  noRanges: ({ file }) =>
    `The server of ${file} sends only whole files. Put the file on a server that answers range requests, or open it from disk.`,
  noLength: ({ file }) =>
    `The server does not say how long ${file} is. It has to answer HEAD with Content-Length, or expose Content-Range.`,
  changed: ({ file }) => `${file} changed while it was being read. Recalculate to read it again.`,
  truncated: ({ file }) => `The answer broke off while ${file} was being read. Recalculate to read it again.`,
  unreadable: ({ file }) => `${file} can no longer be read from disk. Choose the file again.`,
  notChosen: ({ file }) =>
    `Choose ${file} again ${PANE_LOCATION.en}: a file on disk can be read only until Excel closes.`,
  notParquet: ({ file }) => `${file} is not a Parquet file.`,
  encrypted: ({ file }) => `${file} is encrypted. Write it without encryption.`,
  damaged: ({ file, why }) => `${file} is damaged (${why}). Write it again.`,
  codec: ({ file, codec }) => `${file} is compressed with ${codec}, which cannot be unpacked here. Write it with ZSTD.`,
  missingColumn: ({ file, column, columns }) =>
    `${file} has no column "${column}". Its columns are: ${columns.map((name) => `"${name}"`).join(", ")}.`,
  wrongType: ({ file, column, role, type }) =>
    `Column "${column}" of ${file} is ${type} and cannot be the ${role}. Choose another column.`,
  unknownUnit: ({ file, column, unit }) =>
    `"${unit}" in column "${column}" of ${file} is not a known unit. Say in the source's settings which unit it is.`,
  badNumber: ({ file, column, number }) =>
    `"${number}" in column "${column}" of ${file} is not a number of at most 30 digits.`,
  severalRows: ({ file, row }) =>
    `${file} has several rows for ${row}. Name the column that tells them apart, or say that a missing row means no trade, so that rows are added up.`,
  floatSum: ({ file, column }) =>
    `Column "${column}" of ${file} has floating-point numbers, which do not add up exactly. Write it as integers or decimals.`,
  tooMuch: ({ file, bytes, limit }) =>
    `The query would read ${formatMegabytes(bytes)} of ${file}; the limit is ${formatMegabytes(limit)}. Ask for fewer subjects, or sort the file by what is asked.`,
};
