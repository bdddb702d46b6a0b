/** What a signed index may say: dates that exist and come in order. */
import { parseIndex, type FeedIndex } from "../../src/refresh/feed-index";
import { RefreshError } from "../../src/refresh/errors";
import { loadCommittedFeed } from "../../src/tools/harness/feeds";

let index: FeedIndex;
beforeAll(async () => {
  ({ index } = await loadCommittedFeed());
});

function findFault(change: object): unknown {
  try {
    parseIndex(JSON.stringify({ ...index, ...change }));
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(RefreshError);
    return (error as RefreshError).details;
  }
}
const changeNewest = (change: object): object => ({
  versions: index.versions.map((entry, at) => (at === index.versions.length - 1 ? { ...entry, ...change } : entry)),
});

test("the committed index is accepted", () => expect(findFault({})).toBeUndefined());

test.each<[string, () => object, string]>([
  ["an expiry in month 99", () => ({ expires: "2020-99-99T99:99:99Z" }), "expires is not an instant in UTC"],
  ["an expiry on 30 February", () => ({ expires: "2027-02-30T00:00:00Z" }), "expires is not an instant in UTC"],
  ["an issue at 24:61", () => ({ issued: "2026-11-20T24:61:00Z" }), "issued is not an instant in UTC"],
  ["an expiry before the issue", () => ({ expires: "2026-11-19T23:59:59Z" }), "expires is not after issued"],
  ["an expiry at the issue", () => ({ expires: index.issued }), "expires is not after issued"],
  [
    "an expiry in a thousand years",
    () => ({ expires: "3026-11-20T00:00:00Z" }),
    "expires is more than 366 days after issued",
  ],
  ["a due date that is no day", () => ({ calendar: ["2026-12-07", "2026-02-30"] }), "calendar.1 is not a date"],
  ["a due date without a day", () => ({ calendar: ["soon"] }), "calendar.0 is not a date"],
  ["a release in month 13", () => changeNewest({ release: "2026-13-01" }), "release is not a date"],
  ["a month that is none", () => changeNewest({ month: "2026-00" }), "month is not a date"],
  [
    "a headline that ends before it begins",
    () => changeNewest({ headline: "2026-05/2026-01" }),
    "headline is not a period",
  ],
])("%s is refused, and the field is named", (_what, change, why) => {
  expect(findFault(change())).toEqual({
    code: "badIndex",
    why: expect.stringMatching(new RegExp(`${why.replace(/\./g, "\\.")}$`)),
  });
});
