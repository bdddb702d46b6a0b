/** The data version that a workbook saves, and pins. */
import { viewAsOf } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { createPin, findPinnedDataset, setDatasetInUse } from "../../src/session";
import { compareDataVersion, formatDataVersion } from "../../src/refresh";
import { evaluate } from "../../src/tools/harness/excel-functions";
import { readNewestDataset } from "../newest-dataset";
import { BUNDLED_ANSWERS, readAnswers } from "../../src/tools/harness/add-in-window";

const bundled = getBundledDataset();
const newest = readNewestDataset();

afterEach(() => setDatasetInUse(undefined));

test("the data version is the one that DATAINFO shows", () => {
  expect(formatDataVersion(bundled)).toBe(evaluate("DATAINFO", "data version"));
});

test.each([
  ["nothing remembered", undefined, "unknown"],
  ["something else in its place", "yesterday", "unknown"],
  ["the data in use", formatDataVersion(newest), "same"],
  ["older data", formatDataVersion(bundled), "newer"],
  ["newer data", "2026-09-14-0123456789ab", "older"],
  ["other data of the same release", "2026-08-0123456789ab", "corrected"],
  ["a release of which only the month is known", "2026-05-0123456789ab", "newer"],
  ["an earlier day of the month of the release", "2026-08-07-0123456789ab", "newer"],
])("%s: the data in use is %s", (_what, remembered, kind) =>
  expect(compareDataVersion(remembered, newest).kind).toBe(kind),
);

test("a comparison names both versions where they differ", () => {
  const [was, is] = [formatDataVersion(bundled), formatDataVersion(newest)];
  expect(compareDataVersion(was, newest)).toEqual({ kind: "newer", was, is });
});

test("a pinned workbook gets the same answers after a refresh", () => {
  const pin = createPin(bundled);
  const pinned = findPinnedDataset(newest, pin)!;
  expect(pinned.newestRelease.id).toBe("2025-12");
  setDatasetInUse(pinned);
  expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  expect(pinned).toBe(viewAsOf(newest, bundled.newestRelease));
});

test("a pin to a release that the data does not hold has no dataset", () => {
  expect(findPinnedDataset(bundled, createPin(newest))).toBeUndefined();
});
