import { readFileSync } from "node:fs";
import { SHORTCUTS } from "../../src/commands/shortcuts";
import { SHORTCUT_LOCALES, buildResources, buildShortcuts } from "../../src/tools/shortcuts/shortcuts-file";

test.each(["README.md", "README.zh-CN.md"])("%s names the keys of every shortcut", (file) => {
  const text = readFileSync(file, "utf8");
  expect(Object.values(SHORTCUTS).filter(({ keys }) => !text.includes(keys))).toEqual([]);
});

test("every action has its text in each locale, in the script that is read there", () => {
  const actions = SHORTCUT_LOCALES.map((locale) => Object.values(buildResources(locale)).map(({ value }) => value));
  for (const texts of actions) expect(texts.length).toBe(Object.keys(SHORTCUTS).length);
  const [english, simplified, taiwan] = actions;
  expect(english!.every((text) => /^[A-Z][a-z ]+$/.test(text))).toBe(true);
  expect([simplified, taiwan].map((texts) => texts![2])).toEqual(["刷新贸易数据", "重新整理貿易資料"]);
});

test("texts stand as tokens in the file, and their defaults beside them", () => {
  const { actions, resources } = buildShortcuts();
  for (const { name } of actions)
    expect(Object.keys(resources.default).map((text) => `\${resource.${text}}`)).toContain(name);
});
