import path from "node:path";
import { callFunction, isFailedCell, hasFunction } from "../../src/functions";
import { generateFunctionsMetadata } from "../../src/tools/metadata";
import { parseFormula } from "../../src/taskpane/functions/formula";
import { listFunctionHelp, searchFunctions } from "../../src/taskpane/functions/function-help";
import type { Metadata } from "../../src/taskpane/functions/metadata";
import { FUNCTIONS_IN_CHINESE } from "../../src/taskpane/text/functions-zh";

let metadata: Metadata;
beforeAll(async () => {
  const source = path.resolve(__dirname, "../../src/functions/functions.ts");
  metadata = JSON.parse(await generateFunctionsMetadata(source, "https://localhost:3000/")) as Metadata;
});

test("every function and every parameter is explained in Chinese, and nothing else is", () => {
  const inEnglish = metadata.functions.map(({ id, parameters }) => [id, ...parameters.map(({ name }) => name).sort()]);
  const inChinese = Object.entries(FUNCTIONS_IN_CHINESE).map(([id, help]) => [
    id,
    ...Object.keys(help.parameters).sort(),
  ]);
  const lines = (all: string[][]): string[] => all.map((one) => one.join(" ")).sort();
  expect(lines(inChinese)).toEqual(lines(inEnglish));
});

test("every function has an example of itself that has an answer", () => {
  for (const { id, example } of listFunctionHelp("en", metadata)) {
    const read = parseFormula(example);
    expect(read?.id).toBe(id);
    expect(hasFunction(id)).toBe(true);
    const cells = callFunction(id, read!.args).flat();
    expect(cells.some((cell) => typeof cell === "object" && isFailedCell(cell))).toBe(false);
  }
});

test("the example is told apart from what the function is for", () => {
  const [value] = listFunctionHelp("en", metadata);
  expect(value).toMatchObject({
    purpose: "Value of China's goods trade, in yuan unless a unit is given.",
    example: '=TRADE.TRADEVALUE("ASEAN")',
  });
});

test("each parameter is chosen in the way that suits it", () => {
  const kinds = Object.fromEntries(
    listFunctionHelp("en", metadata).flatMap(({ parameters }) => parameters.map(({ name, kind }) => [name, kind])),
  );
  expect(kinds).toMatchObject({
    subject: "subject",
    product: "subject",
    flow: "flow",
    period: "period",
    year: "period",
    from: "period",
    release: "release",
    unit: "choice",
    measure: "choice",
    top: "number",
    columns: "text",
    text: "text",
  });
});

test.each([
  ["en", "share world", ["WORLDSHARE"]],
  ["zh", "占比", ["TRADESHARE"]],
  ["zh", "trade rank", ["TRADERANK"]],
] as const)("in %s, '%s' finds %j among the functions", (language, typed, ids) => {
  const found = searchFunctions(listFunctionHelp(language, metadata), typed).map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining([...ids]));
});

test("a function has to have to do with every word that is typed", () => {
  expect(searchFunctions(listFunctionHelp("en", metadata), "share umbrella")).toEqual([]);
});
