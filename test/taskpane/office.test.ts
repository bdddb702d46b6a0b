import { isDark, resolveTheme } from "../../src/taskpane/office/use-theme-name";

const light = { forcedColors: false, dark: false };
const dark = { forcedColors: false, dark: true };

describe("themeOf(office, system)", () => {
  test("is Office's theme where Office says which it is, whatever the system has", () => {
    expect(resolveTheme({ isDarkTheme: true }, light)).toBe("dark");
    expect(resolveTheme({ isDarkTheme: false }, dark)).toBe("light");
  });

  test("is told from the colour of the background where an older Office gives only colours", () => {
    expect(resolveTheme({ bodyBackgroundColor: "#262626" }, light)).toBe("dark");
    expect(resolveTheme({ bodyBackgroundColor: "#F5F5F5" }, dark)).toBe("light");
  });

  test("is the system's theme outside Office and where Office gives nothing to tell it from", () => {
    expect(resolveTheme(undefined, dark)).toBe("dark");
    expect(resolveTheme({}, light)).toBe("light");
    expect(resolveTheme({ bodyBackgroundColor: "" }, dark)).toBe("dark");
  });

  test("is high contrast where the system forces its colours, also in a dark Office", () => {
    expect(resolveTheme({ isDarkTheme: true }, { forcedColors: true, dark: true })).toBe("contrast");
  });
});

test("a colour that is none is neither dark nor light", () => {
  expect(isDark("blue-ish")).toBeUndefined();
});
