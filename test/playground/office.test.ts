import { officeOf, type Kept } from "../../src/playground/page/office";

const kept = (values: Record<string, string>): Kept => ({
  getItem: (name) => values[name] ?? null,
  setItem: () => undefined,
});

test("the address decides on language and theme", () => {
  const last = kept({ language: "en-US", theme: "light" });
  expect(officeOf("?theme=dark&language=zh-CN", last, "en-GB")).toEqual({ language: "zh-CN", theme: "dark" });
});

test("what the address leaves open is as it was chosen last", () => {
  expect(officeOf("", kept({ language: "zh-CN", theme: "dark" }), "en")).toEqual({ language: "zh-CN", theme: "dark" });
});

test("else the language is the browser's, and the theme the system's", () => {
  expect(officeOf("", undefined, "zh-Hans-CN")).toEqual({ language: "zh-CN", theme: "system" });
  expect(officeOf("", undefined, "de-DE")).toEqual({ language: "en-US", theme: "system" });
});

test("what is not understood counts as not given", () => {
  const wrong = kept({ language: "xx", theme: "purple" });
  expect(officeOf("?theme=pink&language=yy", wrong, "en")).toEqual({ language: "en-US", theme: "system" });
});
