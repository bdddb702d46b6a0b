import { languageOf } from "../../src/taskpane/office/language";
import { isDark, themeOf } from "../../src/taskpane/office/theme";

test.each([
  ["zh-CN", "zh"],
  ["zh-TW", "zh"],
  ["ZH", "zh"],
  ["en-US", "en"],
  ["de-DE", "en"],
  ["", "en"],
])("the locale '%s' is spoken to in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

const light = { forcedColors: false, dark: false };
const dark = { forcedColors: false, dark: true };

describe("themeOf(office, system)", () => {
  test("is Office's theme where Office says which it is, whatever the system has", () => {
    expect(themeOf({ isDarkTheme: true }, light)).toBe("dark");
    expect(themeOf({ isDarkTheme: false }, dark)).toBe("light");
  });

  test("is told from the colour of the background where an older Office gives only colours", () => {
    expect(themeOf({ bodyBackgroundColor: "#262626" }, light)).toBe("dark");
    expect(themeOf({ bodyBackgroundColor: "#F5F5F5" }, dark)).toBe("light");
  });

  test("is the system's theme outside Office and where Office gives nothing to tell it from", () => {
    expect(themeOf(undefined, dark)).toBe("dark");
    expect(themeOf({}, light)).toBe("light");
    expect(themeOf({ bodyBackgroundColor: "" }, dark)).toBe("dark");
  });

  test("is high contrast where the system forces its colours, also in a dark Office", () => {
    expect(themeOf({ isDarkTheme: true }, { forcedColors: true, dark: true })).toBe("contrast");
  });
});

test("a colour that is none is neither dark nor light", () => {
  expect(isDark("blue-ish")).toBeUndefined();
});
