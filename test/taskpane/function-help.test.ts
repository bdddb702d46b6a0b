import { findCalls } from "../../src/formulas/calls";
import { FIRST_CELL, evaluateCall } from "../../src/formulas/evaluate-call";
import { hasFunction, isFailedCell } from "../../src/functions";
import { searchFunctions } from "../../src/taskpane/functions/search-functions";
import { searchCellErrors } from "../../src/taskpane/functions/search-cell-errors";
import { buildFunctionsHelp, buildPaneHelp } from "../../src/tools/functions/pane-help";

const english = buildFunctionsHelp("en");
const chinese = buildFunctionsHelp("zh");
const HAN = /\p{Script=Han}/u;

test("every function, parameter and choice is explained in Chinese", () => {
  for (const { purpose, parameters } of chinese) {
    expect(purpose).toMatch(HAN);
    for (const { label, description, choices } of parameters) {
      expect(label).toMatch(HAN);
      expect(description).toMatch(HAN);
      for (const { note } of choices) expect(note).toMatch(HAN);
    }
  }
});

test("both languages have the same functions, parameters and choices", () => {
  const listIds = (help: typeof english) =>
    help.map(({ id, group, example, parameters }) => ({
      id,
      group,
      example,
      parameters: parameters.map(({ name, kind, optional, choices }) => ({
        name,
        kind,
        optional,
        choices: choices.map(({ value }) => value),
      })),
    }));
  expect(listIds(chinese)).toEqual(listIds(english));
});

test("every function has an example of itself that answers without an error", () => {
  for (const { id, example } of english) {
    const [call] = findCalls(example);
    expect(call!.id).toBe(id);
    expect(hasFunction(id)).toBe(true);
    const cells = evaluateCall(call!, () => undefined, undefined, FIRST_CELL, "en").cells!.flat();
    expect(cells.some((cell) => typeof cell === "object" && isFailedCell(cell))).toBe(false);
  }
});

test("the purpose and the example of a function are separate", () => {
  expect(english[0]).toMatchObject({
    purpose: "Value of China's goods trade, in yuan unless a unit is given.",
    example: '=TRADE.TRADEVALUE("ASEAN")',
  });
});

test("each parameter has the kind that determines its field", () => {
  const kinds = Object.fromEntries(
    english.flatMap(({ parameters }) => parameters.map(({ name, kind }) => [name, kind])),
  );
  expect(kinds).toEqual({
    among: "choice",
    subject: "subject",
    product: "subject",
    order: "choice",
    partner: "subject",
    other: "subject",
    within: "subject",
    flow: "flow",
    period: "period",
    year: "period",
    frequency: "choice",
    from: "period",
    to: "period",
    release: "release",
    source: "source",
    style: "choice",
    transformation: "choice",
    unit: "choice",
    measure: "choice",
    indicator: "choice",
    headers: "number",
    item: "choice",
    view: "choice",
    last: "number",
    lines: "choice",
    top: "number",
    base: "period",
    columns: "text",
    text: "text",
    question: "text",
    table: "range",
    tolerance: "number",
  });
});

test.each([
  ["en", "share world", ["WORLDSHARE"]],
  ["zh", "占比", ["TRADESHARE"]],
  ["zh", "trade rank", ["TRADERANK"]],
] as const)("in %s, a search for '%s' finds %j", (language, typed, ids) => {
  const found = searchFunctions(buildFunctionsHelp(language), typed).map(({ id }) => id);
  expect(found).toEqual(expect.arrayContaining([...ids]));
});

test("a search finds only functions that match every word", () => {
  expect(searchFunctions(english, "share umbrella")).toEqual([]);
});

describe("what cells show in place of an answer", () => {
  const { title, errors } = buildPaneHelp("en").cellErrors;

  test("is explained in both languages, with what to do", () => {
    const zh = buildPaneHelp("zh").cellErrors;
    expect(zh.errors.map(({ shown }) => shown)).toEqual(errors.map(({ shown }) => shown));
    expect(zh.title).toMatch(HAN);
    for (const { meaning, remedy } of zh.errors) for (const text of [meaning, remedy]) expect(text).toMatch(HAN);
    for (const { meaning, remedy } of errors) for (const text of [meaning, remedy]) expect(text).toMatch(/^[A-Z].*\.$/);
    for (const shown of ["#BUSY!", "#NAME?", "#VALUE!", "#N/A"]) expect(title).toContain(shown);
  });

  test.each([
    ["#BUSY!", ["#BUSY!"]],
    ["name", ["#NAME?"]],
    ["n/a", ["#N/A"]],
    ["unavailable", ["Unavailable Data Type"]],
    ["na", []],
    ["umbrella", []],
  ])("a search for '%s' finds %j", (typed, shown) => {
    expect(searchCellErrors(errors, typed).map((one) => one.shown)).toEqual(shown);
  });
});
