/** The sample workbook as it ships: its formulas, and the values that were saved with them. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { LANGUAGES, type Language } from "../../src/language";
import { formatCellAddress } from "../../src/formulas/addresses";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { SAMPLE_MESSAGES, buildTradeMonitor, calculateSheet, toStoredFormula } from "../../src/tools/sample";
import { finishFile } from "../../src/tools/sample/finish-file";
import { SAMPLE_FILES } from "../../src/workbook/sample/sample-files";

const readEntries = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(SAMPLE_FILES[language]))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, "text/xml");
const list = (parent: Document | Element, name: string): Element[] => Array.from(parent.getElementsByTagName(name));
const getText = (parent: Element, name: string): string | undefined => list(parent, name)[0]?.textContent ?? undefined;

interface StoredCell {
  readonly value: string;
  readonly formula?: string;
  /** The range of an array formula. */
  readonly range?: string;
  /** Whether its array is dynamic: it spills. */
  readonly spills: boolean;
}

/** The cells of a sheet, by address. */
function readCells(entries: Readonly<Record<string, string>>, sheet: number): Map<string, StoredCell> {
  const texts = list(parse(entries["xl/sharedStrings.xml"]!), "si").map((one) => one.textContent ?? "");
  return new Map(
    list(parse(entries[`xl/worksheets/sheet${sheet}.xml`]!), "c").map((cell) => {
      const value = getText(cell, "v") ?? "";
      const [formula] = list(cell, "f");
      return [
        cell.getAttribute("r")!,
        {
          value: cell.getAttribute("t") === "s" ? texts[Number(value)]! : value,
          spills: cell.getAttribute("cm") === "1",
          ...(formula && { formula: formula.textContent!, range: formula.getAttribute("ref")! }),
        },
      ];
    }),
  );
}

describe.each(LANGUAGES)("in %s", (language) => {
  const entries = readEntries(language);
  const sheets = buildTradeMonitor(language).map((sheet) => calculateSheet(sheet, language));

  test.each([0, 1, 2])("sheet %i has its formulas as Excel stores them, and what they answer today", (at) => {
    const stored = readCells(entries, at + 1);
    const formulas = sheets[at]!.filter(({ content }) => content.startsWith("="));
    for (const { row, column, content, values } of sheets[at]!) {
      const own = stored.get(formatCellAddress({ row, column }))!;
      if (content.startsWith("="))
        expect(own).toMatchObject({ formula: toStoredFormula(content), value: String(values[0]![0]), spills: true });
      else if (content) expect(own.value).toBe(content);
      values.forEach((line, down) =>
        line.forEach((value, right) => {
          const address = formatCellAddress({ row: row + down, column: column + right });
          if (value !== "") expect([address, stored.get(address)?.value]).toEqual([address, String(value)]);
        }),
      );
    }
    expect([...stored.values()].filter(({ formula }) => formula)).toHaveLength(formulas.length);
  });

  test("it has many figures, and a chart of both series", () => {
    expect(sheets.flat().filter(({ content }) => content.startsWith("=")).length).toBeGreaterThan(90);
    const values = list(parse(entries["xl/charts/chart1.xml"]!), "c:val").map((one) => getText(one, "c:f"));
    const { series } = SAMPLE_MESSAGES[language].sheets;
    expect(values).toEqual([`${series}!$B$5:$B$27`, `${series}!$E$5:$E$27`]);
  });

  test("it has no macro, no link to another file, and is not calculated when it opens", () => {
    expect(Object.keys(entries).filter((name) => /vba|externalLink|\.bin$/i.test(name))).toEqual([]);
    expect(entries["xl/workbook.xml"]).toContain('<calcPr calcId="191029"/>');
    expect(entries["xl/metadata.xml"]).toContain('fDynamic="1"');
  });

  test("it is of the day of its data", () => {
    const day = getBundledDataset().newestRelease.id;
    expect(entries["docProps/core.xml"]).toContain(`${day.padEnd(10, "-01")}T00:00:00Z</dcterms:created>`);
    const file = readFileSync(SAMPLE_FILES[language]);
    expect(Buffer.from(finishFile(file, day)).equals(file)).toBe(true);
  });
});

test("a formula is stored with the prefix of add-in functions, also within another; texts stay", () => {
  expect(toStoredFormula('=SUM(TRADE.TRADEVALUE("TRADE.X(1)",$B$4),trade.TRADESHARE(A1))')).toBe(
    'SUM(_xldudf_TRADE_TRADEVALUE("TRADE.X(1)",$B$4),_xldudf_TRADE_TRADESHARE(A1))',
  );
});

function findLibreOffice(): string | undefined {
  const folders = [
    ...(process.env["PATH"] ?? "").split(path.delimiter),
    "/Applications/LibreOffice.app/Contents/MacOS",
  ];
  return folders
    .map((folder) => path.join(folder, "soffice"))
    .find((file) => {
      try {
        return readdirSync(path.dirname(file)).includes("soffice");
      } catch {
        return false;
      }
    });
}

const libreOffice = findLibreOffice();
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

(libreOffice ? describe : describe.skip)(
  libreOffice ? "LibreOffice" : "LibreOffice is not installed here: skipped that it",
  () => {
    test.each(LANGUAGES)("opens the workbook in %s with its sheets and texts", (language) => {
      const folder = mkdtempSync(path.join(os.tmpdir(), "sample-"));
      try {
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        const args = [profile, "--headless", "--convert-to", CSV, "--outdir", folder, SAMPLE_FILES[language]];
        execFileSync(libreOffice!, args, { stdio: "pipe" });
        const { sheets, title, partnerNames, aboutTitle } = SAMPLE_MESSAGES[language];
        const readSheet = (name: string): string => {
          const file = readdirSync(folder).find((one) => one.endsWith(`-${name}.csv`))!;
          return readFileSync(path.join(folder, file), "utf8");
        };
        expect(readSheet(sheets.monitor)).toContain(title);
        for (const name of partnerNames) expect(readSheet(sheets.monitor)).toContain(`\n${name},`);
        expect(readSheet(sheets.about)).toContain(aboutTitle);
        expect(readSheet(sheets.series)).toContain(SAMPLE_MESSAGES[language].seriesTitle);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  },
);
