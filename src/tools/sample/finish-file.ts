import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const CORE = "docProps/core.xml";
const WORKBOOK = "xl/workbook.xml";

/** Of the entries of the archive: they have the same bytes whenever they are written. In local time, as ZIP has it. */
const ENTRY_TIME = new Date(1980, 0, 1);

/**
 * The file as it is shipped: of the day of its data rather than of the day on which it was written, and shown as it was
 * calculated, since calculating it on opening would replace its values by #NAME? where the add-in has not started.
 * @param day - `2025-12` or `2025-12-08`.
 */
export function finishFile(file: Uint8Array, day: string): Uint8Array {
  const entries = unzipSync(file);
  const replace = (name: string, pattern: RegExp, text: string): void => {
    const content = strFromU8(entries[name]!);
    if (!pattern.test(content)) throw new Error(`${name} does not have ${String(pattern)}.`);
    entries[name] = strToU8(content.replace(pattern, text));
  };
  replace(CORE, /(?<=<dcterms:(created|modified)[^>]*>)[^<]*/g, `${day.padEnd(10, "-01")}T00:00:00Z`);
  // The calculation engine of Excel 2019 and later, which then sees no reason to calculate anew.
  replace(WORKBOOK, /<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>');
  return zipSync(entries, { mtime: ENTRY_TIME, level: 9 });
}
