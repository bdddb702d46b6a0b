import { readOfficeDisplay, type SettingsStorage } from "../../src/playground/page/office-display";

const createStorage = (values: Record<string, string>): SettingsStorage => ({
  getItem: (name) => values[name] ?? null,
  setItem: () => undefined,
});

test("the address decides on language and theme", () => {
  const last = createStorage({ language: "en-US", theme: "light" });
  expect(readOfficeDisplay("?theme=dark&language=zh-CN", last, "en-GB")).toEqual({ language: "zh-CN", theme: "dark" });
});

test("what the address leaves open is as it was chosen last", () => {
  expect(readOfficeDisplay("", createStorage({ language: "zh-CN", theme: "dark" }), "en")).toEqual({
    language: "zh-CN",
    theme: "dark",
  });
});

test("else the language is the browser's, and the theme the system's", () => {
  expect(readOfficeDisplay("", undefined, "zh-Hans-CN")).toEqual({ language: "zh-CN", theme: "system" });
  expect(readOfficeDisplay("", undefined, "de-DE")).toEqual({ language: "en-US", theme: "system" });
});

test("what is not understood counts as not given", () => {
  const wrong = createStorage({ language: "xx", theme: "purple" });
  expect(readOfficeDisplay("?theme=pink&language=yy", wrong, "en")).toEqual({ language: "en-US", theme: "system" });
});
