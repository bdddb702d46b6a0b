/** The Chinese metadata and help page: of the shape of the English ones, which test/pins holds. */
import { JSDOM } from "../../src/tools/harness/jsdom";
import { HELP_PAGES } from "../../src/functions/help-pages";
import { renderHelpPage } from "../../src/tools/functions/help-page";
import {
  buildFunctionsMetadata,
  convertToTraditional,
  type FunctionsMetadata,
} from "../../src/tools/functions/metadata";
import { buildPaneHelp } from "../../src/tools/functions/pane-help";
import { checkMetadata } from "../../src/tools/manifest/metadata";
import { TRADITIONAL_LOCALES, toTraditional } from "../../src/tools/traditional-chinese";

const ADDRESS = "https://localhost:3000";
const english = buildFunctionsMetadata("en", ADDRESS);
const chinese = buildFunctionsMetadata("zh", ADDRESS);
const HAN = /\p{Script=Han}/u;

/** The metadata without what is translated. */
const omitTexts = ({ functions, enums, ...rest }: FunctionsMetadata) => ({
  ...rest,
  functions: functions.map(({ parameters, ...one }) => ({
    ...one,
    description: "",
    helpUrl: "",
    parameters: parameters.map((parameter) => ({ ...parameter, description: "" })),
  })),
  enums: enums.map((one) => ({ ...one, values: one.values.map(({ stringValue }) => stringValue) })),
});

test("functions.zh-CN.json differs from functions.json in nothing but texts", () => {
  expect(omitTexts(chinese)).toEqual(omitTexts(english));
});

test("functions.zh-CN.json keeps Microsoft's contract", () => {
  expect(checkMetadata(JSON.stringify(chinese))).toEqual([]);
});

describe.each(TRADITIONAL_LOCALES)("the metadata for %s", (locale) => {
  const traditional = convertToTraditional(chinese, locale);

  test("differs from the English one in nothing but texts, and keeps Microsoft's contract", () => {
    expect(omitTexts(traditional)).toEqual(omitTexts(english));
    expect(checkMetadata(JSON.stringify(traditional))).toEqual([]);
  });

  test("is in traditional script", () => {
    const texts = traditional.functions.map(({ description }) => description).join("");
    expect(texts).not.toMatch(/[来发对数进]/);
    expect(texts).toMatch(/[來發對數進]/);
  });
});

test.each([
  ["zh-TW", "单元格中的数据，默认为人民币", "儲存格中的資料，預設為人民幣"],
  ["zh-HK", "单元格中的数据，默认为人民币", "儲存格中的數據，預設為人民幣"],
  // What is typed into a formula is looked up in the script of the data.
  ["zh-TW", "如“集成电路”或集成电路", "如“集成电路”或積體電路"],
] as const)("in %s, %s reads %s", (locale, text, expected) => expect(toTraditional(text, locale)).toBe(expected));

test("every text of functions.zh-CN.json is Chinese", () => {
  const texts = [
    ...chinese.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]),
    ...chinese.enums.flatMap(({ values }) => values.flatMap(({ name, tooltip }) => [name, tooltip])),
  ];
  // Formats are called the same in every language.
  expect(texts.filter((text) => !HAN.test(text) && !["BibTeX", "CSL-JSON"].includes(text))).toEqual([]);
});

test("a Chinese description ends with the example and what it shows", () => {
  const describe = (id: string) => chinese.functions.find((one) => one.id === id)!.description;
  expect(describe("TRADEVALUE")).toMatch(/示例：=TRADE\.TRADEVALUE\("ASEAN"\) 显示 6\.82 trn。$/);
  expect(describe("TRADEBOUNDS")).toMatch(/显示 13\.02% 和 13\.04%。$/);
  expect(describe("PARTNERS")).toMatch(/示例：=TRADE\.PARTNERS\(,,10\)。$/);
});

test("each language's metadata links to the help page in that language", () => {
  for (const { id, helpUrl } of chinese.functions) {
    expect(helpUrl).toBe(`${ADDRESS}/${HELP_PAGES.zh}#${id}`);
    expect(renderHelpPage(chinese.functions, "zh")).toContain(`<section id="${id}">`);
  }
});

test("help pages name their language", () => {
  expect(renderHelpPage(english.functions, "en")).toContain('<html lang="en">');
  expect(renderHelpPage(chinese.functions, "zh")).toContain('<html lang="zh-CN">');
});

test.each(["en", "zh"] as const)(
  "the help page in %s says what cells show in place of an answer, as the pane does",
  (language) => {
    const page = new JSDOM(renderHelpPage(english.functions, language)).window.document;
    const { title, errors } = buildPaneHelp(language).cellErrors;
    const section = page.querySelector("#cell-errors")!;
    expect(section.querySelector("h2")!.textContent).toBe(title);
    expect([...section.querySelectorAll("dt")].map((one) => one.textContent)).toEqual(errors.map(({ shown }) => shown));
    expect([...section.querySelectorAll("dd p")].map((one) => one.textContent)).toEqual(
      errors.flatMap(({ meaning, remedy }) => [meaning, remedy]),
    );
    expect(page.querySelector(`a[href="#cell-errors"]`)!.textContent).toBe(title);
  },
);
