import path from "node:path";
import { ask, isFailed, isKnown } from "../../src/functions";
import { functionsMetadata } from "../../src/tools/metadata";
import { readFormula } from "../../src/taskpane/functions/formula";
import { helpOfAll, searchFunctions } from "../../src/taskpane/functions/help";
import type { Metadata } from "../../src/taskpane/functions/metadata";
import { FUNCTIONS_IN_CHINESE } from "../../src/taskpane/text/functions-zh";

let metadata: Metadata;
beforeAll(async () => {
  const source = path.resolve(__dirname, "../../src/functions/functions.ts");
  metadata = JSON.parse(await functionsMetadata(source, "https://localhost:3000/")) as Metadata;
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
  for (const { id, example } of helpOfAll("en", metadata)) {
    const read = readFormula(example);
    expect(read?.id).toBe(id);
    expect(isKnown(id)).toBe(true);
    const cells = ask(id, read!.args).flat();
    expect(cells.some((cell) => typeof cell === "object" && isFailed(cell))).toBe(false);
  }
});

test("the example is told apart from what the function is for", () => {
  const [value] = helpOfAll("en", metadata);
  expect(value).toMatchObject({
    purpose: "Value of China's goods trade, in yuan unless a unit is given.",
    example: '=TRADE.TRADEVALUE("ASEAN")',
  });
});

test("each parameter is chosen in the way that suits it", () => {
  const kinds = Object.fromEntries(
    helpOfAll("en", metadata).flatMap(({ parameters }) => parameters.map(({ name, kind }) => [name, kind])),
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
  const found = searchFunctions(helpOfAll(language, metadata), typed).map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining([...ids]));
});

test("a function has to have to do with every word that is typed", () => {
  expect(searchFunctions(helpOfAll("en", metadata), "share umbrella")).toEqual([]);
});
