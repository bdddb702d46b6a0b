/** The texts in Chinese are a script of their own: what a formula answers before it has arrived. */
import "../../src/tools/harness/excel-functions";
import { deferChinese } from "../../src/dataset";

type Functions = typeof import("../../src/functions/associate-functions").FUNCTIONS;

/** The functions as they start in Office, of which no script has been loaded but the first. */
function start(displayLanguage: string): Functions {
  jest.resetModules();
  Object.assign(globalThis, { Office: { context: { displayLanguage } } });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a start has modules of its own
  return (require("../../src/functions/associate-functions") as { FUNCTIONS: Functions }).FUNCTIONS;
}
afterEach(() => Reflect.deleteProperty(globalThis, "Office"));

const REFUSED = [null, null, [["some day"]]];

test("a refusal in Chinese waits for its texts, once", async () => {
  const { TRADEVALUE } = start("zh-CN");
  await expect(TRADEVALUE!(...REFUSED)).rejects.toMatchObject({
    message: expect.stringMatching(/时期.*some day/) as string,
  });
  expect(() => TRADEVALUE!(...REFUSED)).toThrow("some day");
});

test("a number in Chinese and a refusal in English wait for nothing", () => {
  expect(start("zh-CN").TRADEVALUE!()).toEqual([[41_207_636_347_713]]);
  expect(() => start("en-US").TRADEVALUE!(...REFUSED)).toThrow("some day");
});

test("texts that cannot be loaded are in English", async () => {
  const written = jest.spyOn(console, "error").mockImplementation();
  const texts = deferChinese("English", () => Promise.reject(new Error("offline")));
  expect(() => texts.zh).toThrow("not been loaded");
  await texts.chinese.load();
  expect(texts.zh).toBe("English");
  expect(written).toHaveBeenCalledTimes(1);
  written.mockRestore();
});
