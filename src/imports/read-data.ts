import { AnswerError } from "./answer-error";
import { readSdmxCsv } from "./read-sdmx-csv";
import { readSdmxJson } from "./read-sdmx-json";
import type { SdmxObservation } from "./sdmx-observation";

/** Reads data of SDMX, in CSV or JSON, whatever was asked for. @throws AnswerError */
export function readData(text: string): SdmxObservation[] {
  const start = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("{")) return readSdmxJson(text.replace(/^\uFEFF/, ""));
  if (start.startsWith("<")) throw new AnswerError(...describeXml(start));
  return start === "" ? [] : readSdmxCsv(text);
}

/** Eurostat reports in XML that an answer is too large or will be ready later; anything else in XML is not asked for. */
function describeXml(text: string): [AnswerError["code"], string] {
  if (/<(!doctype )?html/i.test(text)) return ["webPage", "HTML"];
  if (/TOO_BIG/.test(text)) return ["tooLarge", text];
  if (/SUBMITTED|PROCESSING|ASYNC/i.test(text)) return ["deferred", text];
  return ["badAnswer", `XML: ${text.slice(0, 200)}`];
}
