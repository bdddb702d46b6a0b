/** What is published of the functions: functions.json as the build makes it, and the help page. */
import { readFileSync } from "node:fs";
import { renderHelpPage } from "../../src/tools/functions/help-page";
import { buildFunctionsMetadata, type FunctionsMetadata as Metadata } from "../../src/tools/functions/metadata";

const golden = JSON.parse(readFileSync("test/pins/functions.json", "utf8")) as Metadata;
const made = buildFunctionsMetadata("en", "https://localhost:3000");

test("functions.json is what it was", () => {
  expect(made).toEqual(golden);
});

test("functions and their parameters stand in the order in which they were", () => {
  const order = ({ functions }: Metadata) =>
    functions.map(({ id, parameters }) => `${id}(${parameters.map(({ name }) => name).join(", ")})`);
  expect(order(made)).toEqual(order(golden));
});

test("help.html is what it was", () => {
  expect(renderHelpPage(made.functions)).toBe(readFileSync("test/pins/help.html", "utf8"));
});
