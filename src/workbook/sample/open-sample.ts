import { isApiSupported } from "../../excel/run-in-excel";
import { WorkbookError } from "../../excel/workbook-error";
import type { Language } from "../../language";
import { SAMPLE_FILES } from "./sample-files";

/**
 * Opens the sample workbook as a new one beside this workbook.
 * @throws WorkbookError in an Excel that cannot open workbooks for an add-in; other errors when the file cannot be loaded
 * or Excel refuses it.
 */
export async function openSample(language: Language): Promise<void> {
  if (!isApiSupported("1.8")) throw new WorkbookError("tooOld", { needs: "ExcelApi 1.8" });
  const address = new URL(SAMPLE_FILES[language], document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: the server answers ${response.status}.`);
  await Excel.createWorkbook(toBase64(new Uint8Array(await response.arrayBuffer())));
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
