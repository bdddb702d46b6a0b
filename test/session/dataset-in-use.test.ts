/** The dataset that all functions answer from, pins, and the tracking of stale answers. */
import { viewAsOf } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import {
  resetAnswers,
  getAnswerCount,
  getDatasetInUse,
  getUnpinnedDataset,
  hasStaleAnswers,
  onDatasetChanged,
  onFirstAnswer,
  getDisplayDataset,
  setDatasetInUse,
  setPin,
  type DatasetChange,
} from "../../src/session";
import { evaluate, spill } from "../../src/tools/harness/excel-functions";
import { readNewestDataset } from "../newest-dataset";

const bundled = getBundledDataset();
const newest = readNewestDataset();
const BUNDLED = { release: bundled.newestRelease.id };
const NEWEST = { release: newest.newestRelease.id };

afterEach(() => {
  setPin(undefined);
  setDatasetInUse(undefined);
  resetAnswers();
});

test("a pinned workbook is answered as if the release of the pin were the newest, whatever data is in use", () => {
  const before = evaluate("TRADEVALUE");
  setDatasetInUse(newest);
  expect(evaluate("TRADEVALUE")).not.toEqual(before);
  setPin(BUNDLED);
  expect(evaluate("TRADEVALUE")).toEqual(before);
  expect(evaluate("DATAINFO", "release date")).toBe(bundled.newestRelease.id);
  expect(getDatasetInUse()).toBe(viewAsOf(newest, bundled.newestRelease));
  expect(getUnpinnedDataset()).toBe(newest);
});

test("a pin to a release that the data in use does not hold gives #N/A in every cell, with what to do", () => {
  setPin(NEWEST);
  const message = /pinned to the release of 2026-08, .*ends with that of 2025-12\. Refresh the data or unpin/;
  expect(evaluate("TRADEVALUE")).toMatchObject({ code: "#N/A", message: expect.stringMatching(message) as string });
  expect(evaluate("PARTNERS")).toMatchObject({ code: "#N/A", message: expect.stringMatching(message) as string });
  expect(spill("TRADESHARE", [["ASEAN"], ["EU"]]).map(([one]) => one)).toEqual([
    expect.objectContaining({ code: "#N/A" }),
    expect.objectContaining({ code: "#N/A" }),
  ]);
  expect(() => getDatasetInUse()).toThrow(message);
  expect(getDisplayDataset()).toBe(bundled);
});

test("a pinned workbook is answered as soon as the data in use holds the release", () => {
  setPin(NEWEST);
  setDatasetInUse(newest);
  expect(evaluate("DATAINFO", "release date")).toBe(newest.newestRelease.id);
});

test("listeners are called when the data that answers changes, and not for a pin that leaves it as it is", () => {
  const changes: DatasetChange[] = [];
  const unsubscribe = onDatasetChanged((change) => changes.push(change));
  setPin(BUNDLED);
  setDatasetInUse(newest, "opening");
  setPin(undefined);
  setDatasetInUse(newest);
  setDatasetInUse(undefined);
  unsubscribe();
  expect(changes.map(({ from, to, cause }) => [from.newestRelease.id, to.newestRelease.id, cause])).toEqual([
    ["2025-12", "2025-12", "opening"],
    ["2025-12", "2026-08", "pin"],
    ["2026-08", "2025-12", "refresh"],
  ]);
});

test("answers are stale when other data comes into use, until they are reset", () => {
  let first = 0;
  const unsubscribe = onFirstAnswer(() => (first += 1));
  expect([getAnswerCount(), hasStaleAnswers()]).toEqual([0, false]);
  evaluate("TRADEVALUE");
  spill("TRADESHARE", [["ASEAN"], ["EU"]]);
  expect([getAnswerCount(), first, hasStaleAnswers()]).toEqual([2, 1, false]);
  setDatasetInUse(newest);
  expect(hasStaleAnswers()).toBe(true);
  setDatasetInUse(undefined);
  expect(hasStaleAnswers()).toBe(false);
  setDatasetInUse(newest);
  evaluate("TRADEVALUE");
  expect(hasStaleAnswers()).toBe(true);
  resetAnswers();
  expect([getAnswerCount(), hasStaleAnswers()]).toEqual([0, false]);
  evaluate("TRADEVALUE");
  expect(first).toBe(2);
  unsubscribe();
});

test("an answer that a pin prevented becomes stale when the data holds the release", () => {
  setPin(NEWEST);
  evaluate("TRADEVALUE");
  expect(hasStaleAnswers()).toBe(false);
  setDatasetInUse(newest);
  expect(hasStaleAnswers()).toBe(true);
});

test("answers as of a pinned release are not stale when other data with that release comes into use", () => {
  setPin(BUNDLED);
  evaluate("TRADEVALUE");
  setDatasetInUse(newest);
  expect(hasStaleAnswers()).toBe(false);
  setPin(undefined);
  expect(hasStaleAnswers()).toBe(true);
});
