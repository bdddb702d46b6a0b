import { MESSAGES } from "../../src/taskpane/messages";
import { messagesEn } from "../../src/taskpane/messages.en";
import { messagesZh } from "../../src/taskpane/messages.zh";

const listLeaves = (tree: object, before: readonly string[] = []): [path: string, text: unknown][] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? listLeaves(value, [...before, key])
      : [[[...before, key].join("."), value] as [string, unknown]],
  );

test("both languages have the same messages", () => {
  const paths = (tree: object): string[] => listLeaves(tree).map(([path]) => path);
  expect(paths(messagesZh).sort()).toEqual(paths(messagesEn).sort());
});

test("every Chinese message contains Chinese, except names", () => {
  const latin = listLeaves(messagesZh).filter(([, text]) => typeof text === "string" && !/\p{Script=Han}/u.test(text));
  expect(latin.map(([path]) => path).sort()).toEqual(["data.office", "title"]);
});

test.each(Object.entries(MESSAGES))("the messages in %s name the obstacle", (_language, text) => {
  const occupied = text.workbookErrors.occupied({
    address: "Sheet1!B3",
    cells: 4,
    tables: ["Partners_total"],
    nextFree: "",
  });
  expect(occupied).toContain("Sheet1!B3");
  expect(occupied).toContain("Partners_total");
  expect(text.workbookErrors.unknown({ code: "GeneralException" })).toContain("GeneralException");
  expect(text.workbookErrors.unknown({ code: "" })).not.toMatch(/\(\)|（）/);
});
