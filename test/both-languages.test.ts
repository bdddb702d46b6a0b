/** No text is in one language only: what the types cannot hold of functions and the data. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { callFunction } from "../src/functions";
import { CATALOGUE } from "../src/functions/catalogue";
import { CATALOGUE_TEXTS } from "../src/functions/catalogue/texts";
import { ENUMERATIONS } from "../src/functions/enumerations";
import { LANGUAGES } from "../src/language";
import { HELP_PAGES } from "../src/functions/help-pages";
import { METADATA_FILES, PANE_HELP_FILES } from "../src/tools/functions/files";
import { getBundledDataset } from "../src/session/bundled-dataset";

const HAN = /\p{Script=Han}/u;

describe("the functions", () => {
  test.each(CATALOGUE.map(({ id }) => id))("%s has its purpose and parameters in both languages", (id) => {
    const { purpose, parameters } = CATALOGUE_TEXTS[id];
    const texts = Object.values(parameters as Record<string, { en: string; zh: string; zhLabel: string }>);
    for (const text of [purpose.zh, ...texts.flatMap(({ zh, zhLabel }) => [zh, zhLabel])]) expect(text).toMatch(HAN);
    for (const text of [purpose.en, ...texts.map(({ en }) => en)]) expect(text).toMatch(/^[A-Z"].*\.$/);
  });
  test("their choices are explained in both languages", () => {
    for (const values of Object.values(ENUMERATIONS))
      for (const { tooltip } of values) {
        expect(tooltip.en).toMatch(/\w/);
        expect(tooltip.en).not.toMatch(HAN);
        expect(tooltip.zh).toMatch(HAN);
      }
  });
  test("their files for Excel, the help and the pane are made in every language", () => {
    for (const files of [METADATA_FILES, HELP_PAGES, PANE_HELP_FILES]) {
      expect(Object.keys(files).sort()).toEqual([...LANGUAGES].sort());
      expect(new Set(Object.values(files)).size).toBe(LANGUAGES.length);
    }
  });
});

describe("the data", () => {
  const readRows = (file: string): Record<string, string>[] =>
    parse(readFileSync(`src/data/${file}`, "utf8"), { columns: true }) as Record<string, string>[];

  test.each(["partners", "products", "regimes", "enterprises"] as const)("%s have names in both languages", (name) => {
    const rows = readRows(`${name}.csv`);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ en, zh }) => !/[a-z]/i.test(en!) || !HAN.test(zh!))).toEqual([]);
    expect(getBundledDataset()[name].filter(({ zh }) => !HAN.test(zh))).toEqual([]);
  });
  test("chapters of the HS have names in both languages", () => {
    const chapters = readRows("hs-names.csv").filter(({ code }) => /^\d\d$/.test(code!));
    expect(chapters.length).toBeGreaterThan(90);
    expect(chapters.filter(({ name_en, name_zh }) => !name_en || !HAN.test(name_zh!))).toEqual([]);
  });
  test("events have their text and scope in both languages", () => {
    const { events, noteInChinese } = getBundledDataset();
    expect(events.length).toBeGreaterThan(2);
    for (const { event, scope } of events)
      for (const text of [event, scope]) expect(noteInChinese(text) ?? `${text} is in English only`).toMatch(HAN);
    const [, ...rows] = callFunction("TRADEEVENTS", [], undefined, "zh");
    expect(rows.map(([, event, scope]) => HAN.test(String(event)) && HAN.test(String(scope)))).toEqual(
      events.map(() => true),
    );
  });
});
