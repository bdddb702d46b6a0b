import fc from "fast-check";
import { getDatasetInUse } from "../../src/session";
import { parseRelease } from "../../src/query";

const dataset = getDatasetInUse();
const parseReleaseId = (typed: string | number | null) => parseRelease(dataset, typed).id;

test.each<[string | number | null, string]>([
  [null, "2025-12"],
  ["", "2025-12"],
  ["latest", "2025-12"],
  ["2025-12-08", "2025-12-08"],
  ["2025-12-07", "2025-11"],
  ["2025-11-07", "2025-11-07"],
  ["2025/11/7", "2025-11-07"],
  // A month means its end
  ["2025-11", "2025-11"],
  // A release of which only the month is known counts as out when that month is over
  ["2019-12-30", "2019-06-10"],
  ["2019-12-31", "2019-12"],
  ["2025-12-30", "2025-12-08"],
  ["2025-12-31", "2025-12"],
  [45968, "2025-11-07"],
  [2025.11, "2025-11"],
])("%p is the release of %s", (typed, id) => {
  expect(parseReleaseId(typed)).toBe(id);
});

test.each([
  ["soon", "Unknown release 'soon'. Use the day as of which you want the figures, such as \"2025-12\""],
  ["2025-13-01", "Unknown release '2025-13-01'"],
  ["2025-00-01", "Unknown release '2025-00-01'"],
  ["2025-11-00", "Unknown release '2025-11-00'"],
  ["2025-11-32", "Unknown release '2025-11-32'"],
  ["2016-01-01", "No release had been published by 2016-01-01. The first in the data is of 2017-08-08."],
])("%s is refused: %s", (typed, message) => expect(() => parseReleaseId(typed)).toThrow(message));

test("every release is named by its own day, and by every day until the next", () => {
  fc.assert(
    fc.property(fc.integer({ min: 42955, max: 46000 }), (serial) => {
      const day = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
      expect(parseReleaseId(serial)).toBe(parseReleaseId(day));
      expect(parseReleaseId(day) <= day).toBe(true);
    }),
  );
  for (const { id } of dataset.releases) expect(parseReleaseId(id)).toBe(id);
});
