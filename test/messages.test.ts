/** No message is in one language only: what the types cannot hold, which is that a text in Chinese is in Chinese. */
import { readdirSync } from "node:fs";
import path from "node:path";

const HAN = /\p{Script=Han}/u;

describe("messages", () => {
  const modules = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "messages.en.ts")
    .map((file) => path.join(process.cwd(), "src", path.dirname(file)));

  /** Code as it is written: the transformer of the tests escapes what is not ASCII. */
  const decode = (code: string): string =>
    code.replace(/\\u(?:\{([\da-f]+)\}|([\da-f]{4}))/gi, (_all, braced: string, plain: string) =>
      String.fromCodePoint(parseInt(braced ?? plain, 16)),
    );

  /** What DATAINFO is called with, which is no text for people. */
  const ITEMS = ["headline period", "headline period in words"];

  /** What stands between quotes in code. */
  const listLiterals = (code: string): string =>
    [...code.matchAll(/"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
      .map(([, quoted, template]) => quoted ?? template)
      .join("\n");

  /** The texts of a module by their paths; of a function, those in its code. */
  function listTexts(value: unknown, at = ""): [string, string][] {
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") return [[at, listLiterals(decode(String(value)))]];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => listTexts(inner, `${at}.${key}`));
  }
  const loadTexts = (folder: string, language: string): Map<string, string> =>
    new Map(
      listTexts(jest.requireActual(path.join(folder, `messages.${language}.ts`))).map(([at, text]) => [
        at.replace(/^\.\w+/, ""),
        text,
      ]),
    );

  /** Texts with words of their own: no names, units, numbers, placeholders and formulas. */
  const hasWords = (text: string): boolean => /[a-z]{3,} [a-z]{2,}/i.test(text.replace(/\$\{[^}]*\}/g, ""));

  test("are found in every module that has any, in plain texts and in the code of functions", () => {
    expect(modules.length).toBeGreaterThanOrEqual(11);
    const texts = modules.flatMap((folder) => [...loadTexts(folder, "en").values()]);
    expect(texts.filter(hasWords).length).toBeGreaterThan(400);
  });

  test.each(modules.map((folder) => [path.relative(process.cwd(), folder), folder]))(
    "of %s are Chinese where English has words; the types hold the keys",
    (_name, folder) => {
      const [en, zh] = [loadTexts(folder, "en"), loadTexts(folder, "zh")];
      expect(en.size).toBeGreaterThan(0);
      const untranslated = [...en].filter(
        ([at, text]) => zh.has(at) && hasWords(text) && !ITEMS.includes(text) && !HAN.test(zh.get(at)!),
      );
      expect(untranslated.map(([at]) => at)).toEqual([]);
    },
  );
});
