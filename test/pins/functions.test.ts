/** What is published of the functions: functions.json as the build makes it, and the help page. */
import { readFileSync } from "node:fs";
import { renderHelpPage, type FunctionHelp } from "../../src/tools/help";
import { generateFunctionsMetadata } from "../../src/tools/metadata";

/** The file with the docstrings; webpack.config.js names it too. */
const SOURCE = "src/functions/functions.ts";

interface Metadata {
  readonly functions: readonly FunctionHelp[];
}

const golden = JSON.parse(readFileSync("test/pins/functions.json", "utf8")) as Metadata;
const made = generateFunctionsMetadata(SOURCE, "https://localhost:3000").then((text) => JSON.parse(text) as Metadata);

test("functions.json is what it was", async () => {
  expect(await made).toEqual(golden);
});

test("functions and their parameters stand in the order in which they were", async () => {
  const order = ({ functions }: Metadata) =>
    functions.map(({ id, parameters }) => `${id}(${parameters.map(({ name }) => name).join(", ")})`);
  expect(order(await made)).toEqual(order(golden));
});

test("help.html is what it was", async () => {
  expect(renderHelpPage((await made).functions)).toBe(readFileSync("test/pins/help.html", "utf8"));
});
