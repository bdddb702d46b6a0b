import { isDark, resolveTheme } from "../../src/taskpane/office/use-theme-name";

const light = { forcedColors: false, dark: false };
const dark = { forcedColors: false, dark: true };

describe("resolveTheme(office, system)", () => {
  test("is the theme that Office reports, regardless of the system", () => {
    expect(resolveTheme({ isDarkTheme: true }, light)).toBe("dark");
    expect(resolveTheme({ isDarkTheme: false }, dark)).toBe("light");
  });

  test("follows the background colour if an older Office reports only colours", () => {
    expect(resolveTheme({ bodyBackgroundColor: "#262626" }, light)).toBe("dark");
    expect(resolveTheme({ bodyBackgroundColor: "#F5F5F5" }, dark)).toBe("light");
  });

  test("is the system's theme outside Office and if Office reports nothing usable", () => {
    expect(resolveTheme(undefined, dark)).toBe("dark");
    expect(resolveTheme({}, light)).toBe("light");
    expect(resolveTheme({ bodyBackgroundColor: "" }, dark)).toBe("dark");
  });

  test("is high contrast if the system forces its colours, even in a dark Office", () => {
    expect(resolveTheme({ isDarkTheme: true }, { forcedColors: true, dark: true })).toBe("contrast");
  });
});

test("an invalid colour is neither dark nor light", () => {
  expect(isDark("blue-ish")).toBeUndefined();
});
