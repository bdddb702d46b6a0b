import { toLanguage } from "../src/language";

test.each([
  ["zh-CN", "zh"],
  ["zh-TW", "zh"],
  ["ZH", "zh"],
  ["en-US", "en"],
  ["de-DE", "en"],
  ["", "en"],
])("the language for the locale '%s' is %s", (locale, language) => {
  expect(toLanguage(locale)).toBe(language);
});
