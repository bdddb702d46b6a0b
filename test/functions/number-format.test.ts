/** How many of a number's digits a cell shows; the cell keeps them all. */
import { toBaseUnitCell, toUnitCell } from "../../src/functions/number-format";
import type { Language } from "../../src/language";
import { getDatasetInUse } from "../../src/session";
import { formatEstimate, formatNote, type Answer, type AnswerBase } from "../../src/statistics";
import { formatOperand } from "../../src/statistics/format-estimate";
import { formatNumber } from "../../src/tables/format-number";

const createAnswer = (number: number, base: AnswerBase, lastDigit: number): Answer =>
  ({ number, base, lastDigit }) as Answer;

test.each<[shown: string, number: number, base: AnswerBase, lastDigit: number]>([
  ["41.21 trn", 41_207_640_000_000, "CNY", 8],
  ["41.21 trn", 41_207_636_248_463, "CNY", 0],
  ["41.20 trn", 41_200_000_000_000, "CNY", 11],
  ["896.91 bn", 896_910_123_456, "CNY", 0],
  ["-16.9%", -0.16894, "ratio", -5],
  ["17.0%", 0.17, "ratio", -2],
  ["-1.9 pp", -1.9234, "pp", -4],
  ["1.139 bn t", 1_139_200_000_000, "kg", 8],
  ["58,193.1 t", 58_193_100, "kg", 2],
  ["40,777 t", 40_777_000, "kg", 3],
  ["512,345", 512_345, "items", 0],
  ["92.90", 92.9, "USD/kg", -1],
])("%s is what is shown of %d %s", (shown, number, base, lastDigit) => {
  const cell = toBaseUnitCell(createAnswer(number, base, lastDigit), "en");
  expect(cell.number).toBe(number);
  expect(formatNumber(cell.number, cell.format)).toBe(shown);
});

test.each<[shown: string, number: number, base: AnswerBase, lastDigit: number]>([
  ["41.21万亿", 41_207_640_000_000, "CNY", 8],
  ["8969.10亿", 896_910_123_456, "CNY", 0],
  ["-5.20亿", -520_000_000, "CNY", 4],
  ["5234.1万", 52_341_234, "items", 0],
  ["11.39亿吨", 1_139_202_314_011, "kg", 0],
  ["9,193.1吨", 9_193_100, "kg", 2],
  ["-1.9个百分点", -1.9234, "pp", -4],
  ["17.0%", 0.17, "ratio", -2],
])("%s is what is shown in Chinese of %d %s", (shown, number, base, lastDigit) => {
  const cell = toBaseUnitCell(createAnswer(number, base, lastDigit), "zh");
  expect(cell.number).toBe(number);
  expect(formatNumber(cell.number, cell.format)).toBe(shown);
});

test.each<[text: string, number: number, lastDigit: number, language: Language]>([
  ["58,193.1 t", 58_193_100, 2, "en"],
  ["40,777 t", 40_777_000, 3, "en"],
  ["9,193.1吨", 9_193_100, 2, "zh"],
])("%s is what texts say too", (text, number, lastDigit, language) => {
  expect(formatEstimate({ number, base: "kg", lastDigit }, language)).toBe(text);
  expect(formatOperand({ number, base: "kg", lastDigit, status: "published" }, language)).toBe(text);
});

test("amounts that notes quote are grouped, and codes and years are not", () => {
  const note = "TASS reports 48350 t; HS 850760; in 2025 837000 t and March 467000 t; table of 123456 CNY 10 th";
  expect(formatNote(getDatasetInUse(), note, "en")).toBe(
    "TASS reports 48,350 t; HS 850760; in 2025 837,000 t and March 467,000 t; table of 123,456 CNY 10 th",
  );
});

test("a number too small for the decimals shows its first digit that is not 0", () => {
  const share = toBaseUnitCell(createAnswer(0.000_234, "ratio", -7), "en");
  expect(formatNumber(share.number, share.format)).toBe("0.02%");
});

test("in a unit with a scale two decimals are shown", () => {
  const cell = toUnitCell(createAnswer(896_910_123_456, "CNY", 0), { exponent: 9, scaled: true }, "en");
  expect(cell.number).toBe(896.910123456);
  expect(formatNumber(cell.number, cell.format)).toBe("896.91");
});
