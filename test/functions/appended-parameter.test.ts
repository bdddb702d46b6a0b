/** A parameter is appended to a function by its record alone: code, metadata, help page and pane follow. */
import { tradeValue, tradeValueTexts } from "../../src/functions/catalogue/trade-value";
import { partners } from "../../src/functions/catalogue/partners";
import { isFailedCell, type Cell } from "../../src/functions/cell";
import type { Argument } from "../../src/functions/decode";
import type { FunctionTexts } from "../../src/functions/definition";
import { definePerCellFunction, defineTableFunction } from "../../src/functions/definition";
import { getDatasetInUse, resolveDataset } from "../../src/session";
import { renderHelpPage } from "../../src/tools/functions/help-page";
import { buildFunctionsMetadata } from "../../src/tools/functions/metadata";
import { buildFunctionsHelp } from "../../src/tools/functions/pane-help";

const ROUNDING = { name: "rounding", kind: "number", optional: true, type: "number" } as const;

const received: unknown[] = [];
const roundedValue = definePerCellFunction({
  ...tradeValue,
  parameters: [...tradeValue.parameters, ROUNDING],
  compute({ rounding, ...args }) {
    received.push(rounding);
    return tradeValue.compute(args);
  },
});
const roundedValueTexts: FunctionTexts<typeof roundedValue> = {
  ...tradeValueTexts,
  parameters: {
    ...tradeValueTexts.parameters,
    rounding: { en: "The number of digits to round to.", zh: "保留的位数。", zhLabel: "位数" },
  },
};
const documented = [{ definition: roundedValue, texts: roundedValueTexts }];
const resolve = (source: Parameters<typeof resolveDataset>[0]) => resolveDataset(source, getDatasetInUse);

/** The cells with their answers' methods in words, which compare. */
const toComparable = (cells: readonly (readonly Cell[])[]): unknown[][] =>
  cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "object" || isFailedCell(cell)) return cell;
      const { number, format, exponent, answer } = cell;
      if (!answer) throw new Error("A number has no answer.");
      const { interval, base, status, observations, caveats, lastDigit, query, measure, precision } = answer;
      const details = { interval, base, status, observations, caveats, lastDigit, query, measure, precision };
      return { number, format, exponent, ...details, method: answer.describeMethod("en") };
    }),
  );
const answerAsTradeValue = (args: readonly Argument[]) => toComparable(tradeValue.answer(args, resolve, "en"));

beforeEach(() => received.splice(0));

test("the code of a function per cell receives the parameter by its name", () => {
  const args = ["ASEAN", null, null, null, null, "official", [[3], [4]]];
  const cells = toComparable(roundedValue.answer(args, resolve, "en"));
  expect(received).toEqual([3, 4]);
  expect(cells).toEqual([...answerAsTradeValue(["ASEAN"]), ...answerAsTradeValue(["ASEAN"])]);
});

test("the code of a table receives the parameter by its name", () => {
  const table = defineTableFunction({
    ...partners,
    parameters: [...partners.parameters, ROUNDING],
    compute: ({ rounding, readSingle }) => [[String(rounding), String(readSingle("rounding"))]],
  });
  expect(table.answer([...partners.parameters.map(() => null), 2], resolve, "en")).toEqual([["2", "2"]]);
});

test("a formula without the parameter is answered as before", () => {
  for (const args of [["ASEAN"], ["ASEAN", "exports", "2025-11", "CNY bn", "2025-12-08", "official"]])
    expect(toComparable(roundedValue.answer(args, resolve, "en"))).toEqual(answerAsTradeValue(args));
  expect(received).toEqual([null, null]);
});

test("the invocation that Excel passes after the arguments is not an argument", () => {
  const invocation = { address: "Sheet1!A1" };
  const args = ["ASEAN", null, null, null, null, null];
  expect(answerAsTradeValue([...args, invocation])).toEqual(answerAsTradeValue(args));
});

test.each([
  ["en", "The number of digits to round to."],
  ["zh", "位数。保留的位数。"],
] as const)("functions.json and the help page in %s have the parameter last", (language, description) => {
  const { functions } = buildFunctionsMetadata(language, "https://localhost:3000", documented);
  expect(functions[0]!.parameters.at(-1)).toEqual({
    description,
    dimensionality: "matrix",
    name: "rounding",
    optional: true,
    type: "number",
  });
  const page = renderHelpPage(functions, language);
  expect(page).toContain("[source], [rounding])");
  expect(page).toContain(`<dt>rounding</dt><dd>${description}</dd>`);
});

test("the pane asks for the parameter", () => {
  const [help] = buildFunctionsHelp("zh", documented);
  expect(help!.parameters.at(-1)).toEqual({
    name: "rounding",
    label: "位数",
    description: "保留的位数。",
    optional: true,
    kind: "number",
    choices: [],
  });
});
