/** The one place that all functions answer from, and a pin to a release in it. */
import { asReleased, datasetOf, type Dataset } from "../../src/dataset";
import { bundledDataset } from "../../src/dataset/bundled";
import { readPackage } from "../../src/dataset/package";
import {
  answerAnew,
  answersGiven,
  currentDataset,
  dataInUse,
  hasAnsweredOtherwise,
  onDatasetChanged,
  onFirstAnswer,
  shownDataset,
  useDataset,
  usePin,
  type DatasetChange,
} from "../../src/functions";
import { cell, spill } from "./excel";

const bundled = bundledDataset();
const newest: Dataset = datasetOf(readPackage("src/data").contents!, "f".repeat(64));
const BUNDLED = { release: bundled.newest.id };
const NEWEST = { release: newest.newest.id };

afterEach(() => {
  usePin(undefined);
  useDataset(undefined);
  answerAnew();
});

test("a pinned workbook is answered as with that release as the newest, whatever is in use", () => {
  const before = cell("TRADEVALUE");
  useDataset(newest);
  expect(cell("TRADEVALUE")).not.toEqual(before);
  usePin(BUNDLED);
  expect(cell("TRADEVALUE")).toEqual(before);
  expect(cell("DATAINFO", "release date")).toBe(bundled.newest.id);
  expect(currentDataset()).toBe(asReleased(newest, bundled.newest));
  expect(dataInUse()).toBe(newest);
});

test("a pin to a release that the data in use does not hold is #N/A in every cell, and says what to do", () => {
  usePin(NEWEST);
  const message = /pinned to the release of 2026-06-22, .*ends with that of 2025-12-08\. Refresh the data or unpin/;
  expect(cell("TRADEVALUE")).toMatchObject({ code: "#N/A", message: expect.stringMatching(message) as string });
  expect(cell("PARTNERS")).toMatchObject({ code: "#N/A", message: expect.stringMatching(message) as string });
  expect(spill("TRADESHARE", [["ASEAN"], ["EU"]]).map(([one]) => one)).toEqual([
    expect.objectContaining({ code: "#N/A" }),
    expect.objectContaining({ code: "#N/A" }),
  ]);
  expect(() => currentDataset()).toThrow(message);
  expect(shownDataset()).toBe(bundled);
});

test("it is answered as soon as the data in use holds the release", () => {
  usePin(NEWEST);
  useDataset(newest);
  expect(cell("DATAINFO", "release date")).toBe(newest.newest.id);
});

test("whoever listens hears of other data and of a pin that shows other data, and not of one that does not", () => {
  const heard: DatasetChange[] = [];
  const stop = onDatasetChanged((change) => heard.push(change));
  usePin(BUNDLED);
  useDataset(newest, true);
  usePin(undefined);
  useDataset(newest);
  useDataset(undefined);
  stop();
  expect(heard.map(({ from, to, way }) => [from.newest.id, to.newest.id, way])).toEqual([
    ["2025-12-08", "2025-12-08", "opening"],
    ["2025-12-08", "2026-06-22", "pin"],
    ["2026-06-22", "2025-12-08", "refresh"],
  ]);
});

test("it is known whether cells can show answers of other data, until all are asked anew", () => {
  let first = 0;
  const stop = onFirstAnswer(() => (first += 1));
  expect([answersGiven(), hasAnsweredOtherwise()]).toEqual([0, false]);
  cell("TRADEVALUE");
  spill("TRADESHARE", [["ASEAN"], ["EU"]]);
  expect([answersGiven(), first, hasAnsweredOtherwise()]).toEqual([2, 1, false]);
  useDataset(newest);
  expect(hasAnsweredOtherwise()).toBe(true);
  useDataset(undefined);
  expect(hasAnsweredOtherwise()).toBe(false);
  useDataset(newest);
  cell("TRADEVALUE");
  expect(hasAnsweredOtherwise()).toBe(true);
  answerAnew();
  expect([answersGiven(), hasAnsweredOtherwise()]).toEqual([0, false]);
  cell("TRADEVALUE");
  expect(first).toBe(2);
  stop();
});

test("an answer that a pin kept from being given counts too", () => {
  usePin(NEWEST);
  cell("TRADEVALUE");
  expect(hasAnsweredOtherwise()).toBe(false);
  useDataset(newest);
  expect(hasAnsweredOtherwise()).toBe(true);
});

test("the release of a pin is the same in whatever data it is seen", () => {
  usePin(BUNDLED);
  cell("TRADEVALUE");
  useDataset(newest);
  expect(hasAnsweredOtherwise()).toBe(false);
  usePin(undefined);
  expect(hasAnsweredOtherwise()).toBe(true);
});
