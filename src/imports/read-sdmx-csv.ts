/** Reads SDMX-CSV 1.0 and 2.0. */
// The browser's build: in a web view there is no Buffer.
import { parse } from "csv-parse/browser/esm/sync";
import { AnswerError } from "./answer-error";
import { toComponentId, type SdmxObservation } from "./sdmx-observation";

/** The id of a heading or cell: with labels, SDMX-CSV writes "REF_AREA: Reporting area" and "CN: China". */
const extractId = (text: string): string => text.split(":")[0]!.trim();

/** Separators within a cell of several values, and between sub-fields, are of no concern to observations of trade. */
export function readSdmxCsv(text: string): SdmxObservation[] {
  let rows: string[][];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: text.slice(0, text.search(/[\r\n]|$/)).includes(";") ? ";" : ",",
      skip_empty_lines: true,
    }) as string[][];
  } catch (error) {
    // A row with fewer cells, or a quote that does not close, is where an answer broke off.
    throw new AnswerError("truncated", String(error));
  }
  const [heading, ...body] = rows;
  const ids = heading?.map((cell) => toComponentId(extractId(cell))) ?? [];
  if (!ids.includes("OBS_VALUE") || !ids.includes("TIME_PERIOD"))
    throw new AnswerError("badAnswer", `no SDMX-CSV: ${heading?.join(",").slice(0, 100) ?? "empty"}`);
  const labelled = heading!.map((cell) => cell.includes(":"));
  return body.map(
    (cells) =>
      new Map(cells.map((cell, at): [string, string] => [ids[at]!, labelled[at] ? extractId(cell) : cell.trim()])),
  );
}
