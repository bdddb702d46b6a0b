import { TEXTS } from "../../src/taskpane/text";
import { en } from "../../src/taskpane/text/en";
import { zh } from "../../src/taskpane/text/zh";

const leaves = (tree: object, before: readonly string[] = []): [path: string, text: unknown][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? leaves(value, [...before, key])
      : [[[...before, key].join("."), value] as [string, unknown]],
  );

test("both languages have the same texts", () => {
  const paths = (tree: object): string[] => leaves(tree).map(([path]) => path);
  expect(paths(zh).sort()).toEqual(paths(en).sort());
});

test("every Chinese text is Chinese, but for names", () => {
  const latin = leaves(zh).filter(([, text]) => typeof text === "string" && !/\p{Script=Han}/u.test(text));
  expect(latin.map(([path]) => path).sort()).toEqual(["data.office", "title"]);
});

test.each(Object.entries(TEXTS))("the texts in %s name what is in the way", (_language, text) => {
  const occupied = text.problems.occupied({ address: "Sheet1!B3", cells: 4, tables: ["Partners_total"], nextFree: "" });
  expect(occupied).toContain("Sheet1!B3");
  expect(occupied).toContain("Partners_total");
  expect(text.problems.unknown({ code: "GeneralException" })).toContain("GeneralException");
  expect(text.problems.unknown({ code: "" })).not.toMatch(/\(\)|（）/);
});
