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
