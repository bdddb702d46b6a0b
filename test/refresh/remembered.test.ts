/** What a workbook remembers of its data, against the data in use. */
import { asReleased, datasetOf } from "../../src/dataset";
import { bundledDataset } from "../../src/dataset/bundled";
import { useDataset } from "../../src/functions";
import { dataVersion, pinTo, pinnedDataset, standing } from "../../src/refresh";
import { readPackage } from "../../src/dataset/package";
import { cell } from "../functions/excel";
import { BUNDLED_ANSWERS, answersNow } from "./window";

const bundled = bundledDataset();
const newest = datasetOf(readPackage("src/data").contents!, "f".repeat(64));

afterEach(() => useDataset(undefined));

test("the version to remember is the one that DATAINFO shows", () => {
  expect(dataVersion(bundled)).toBe(cell("DATAINFO", "data version"));
});

test.each([
  ["nothing remembered", undefined, "unknown"],
  ["something else in its place", "yesterday", "unknown"],
  ["the data in use", dataVersion(newest), "same"],
  ["older data", dataVersion(bundled), "newer"],
  ["newer data", "2026-07-14-0123456789ab", "older"],
  ["other data of the same release", "2026-06-22-0123456789ab", "corrected"],
  ["a release of which only the month is known", "2026-05-0123456789ab", "newer"],
])("%s: the data in use is %s", (_what, remembered, kind) => expect(standing(remembered, newest).kind).toBe(kind));

test("both versions are named where they differ", () => {
  const [was, is] = [dataVersion(bundled), dataVersion(newest)];
  expect(standing(was, newest)).toEqual({ kind: "newer", was, is });
});

test("a pinned workbook is answered as it was when it was pinned, whatever comes later", () => {
  const pin = pinTo(bundled);
  const pinned = pinnedDataset(newest, pin)!;
  expect(pinned.newest.id).toBe("2025-12-08");
  useDataset(pinned);
  expect(answersNow()).toEqual(BUNDLED_ANSWERS);
  expect(pinned).toBe(asReleased(newest, bundled.newest));
});

test("a pin to a release that the data in use does not hold is not answered with another", () => {
  expect(pinnedDataset(bundled, pinTo(newest))).toBeUndefined();
});
