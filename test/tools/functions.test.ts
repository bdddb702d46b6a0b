/** The Chinese metadata and help page: of the shape of the English ones, which test/pins holds. */
import { HELP_PAGES } from "../../src/tools/functions/files";
import { renderHelpPage } from "../../src/tools/functions/help-page";
import { buildFunctionsMetadata, type FunctionsMetadata } from "../../src/tools/functions/metadata";
import { checkMetadata } from "../../src/tools/manifest/metadata";

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
  enums: enums.map((one) => ({ ...one, values: one.values.map((value) => ({ ...value, tooltip: "" })) })),
});

test("functions.zh-CN.json differs from functions.json in nothing but texts", () => {
  expect(omitTexts(chinese)).toEqual(omitTexts(english));
});

test("functions.zh-CN.json keeps Microsoft's contract", () => {
  expect(checkMetadata(JSON.stringify(chinese))).toEqual([]);
});

test("every text of functions.zh-CN.json is Chinese", () => {
  const texts = [
    ...chinese.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]),
    ...chinese.enums.flatMap(({ values }) => values.map(({ tooltip }) => tooltip)),
  ];
  expect(texts.filter((text) => !HAN.test(text))).toEqual([]);
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
