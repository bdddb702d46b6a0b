/** What the session remembers of the answers that cells show, and the small states that panes watch. */
import {
  NOT_SYNCED,
  countAnswer,
  getAnswerCount,
  getDatasetForAnswer,
  getDatasetInUse,
  getOfferKey,
  hasStaleAnswers,
  isReservedName,
  markWorkbookChanged,
  onFirstAnswer,
  plainNumbers,
  resetAnswers,
  setDatasetInUse,
  syncStore,
} from "../../src/session";
import { createTestDataset } from "../statistics/test-dataset";

beforeEach(() => {
  setDatasetInUse(undefined);
  plainNumbers.set(false);
  resetAnswers();
});

test("answers are counted until they are reset", () => {
  countAnswer();
  countAnswer();
  expect(getAnswerCount()).toBe(2);
  resetAnswers();
  expect(getAnswerCount()).toBe(0);
});

test("the first answer is told, and the first after each reset", () => {
  let told = 0;
  const unsubscribe = onFirstAnswer(() => (told += 1));
  countAnswer();
  countAnswer();
  expect(told).toBe(1);
  resetAnswers();
  countAnswer();
  expect(told).toBe(2);
  unsubscribe();
});

test("answers are stale where they were bare numbers and now are not, or the other way round", () => {
  countAnswer();
  expect(hasStaleAnswers()).toBe(false);
  plainNumbers.set(true);
  expect(hasStaleAnswers()).toBe(true);
  resetAnswers();
  countAnswer();
  expect(hasStaleAnswers()).toBe(false);
  plainNumbers.set(false);
  expect(hasStaleAnswers()).toBe(true);
});

test("answers from other data of the same version are not stale", () => {
  getDatasetForAnswer();
  expect(hasStaleAnswers()).toBe(false);
  const twin = Object.create(getDatasetInUse()) as ReturnType<typeof getDatasetInUse>;
  setDatasetInUse(twin);
  expect(hasStaleAnswers()).toBe(false);
  setDatasetInUse(createTestDataset([]));
  expect(hasStaleAnswers()).toBe(true);
});

test("an offer is dismissed with its version", () => {
  const offer = (sha256: string) => ({ version: { sha256 } });
  expect(getOfferKey(offer("a"))).toBe(getOfferKey(offer("a")));
  expect(getOfferKey(offer("a"))).not.toBe(getOfferKey(offer("b")));
});

test("a change of the workbook's data version is told to those who show it, and changes nothing else", () => {
  const before = syncStore.get();
  expect(NOT_SYNCED).toEqual({ isSyncing: false, revision: 0 });
  markWorkbookChanged();
  markWorkbookChanged();
  expect(syncStore.get()).toEqual({ ...before, revision: before.revision + 2 });
});

test.each(["official", "Official data", "官方数据", "BACI", "cepii baci"])("own data cannot be called %s", (name) =>
  expect(isReservedName(name)).toBe(true),
);
test("own data can have any other name", () => expect(isReservedName("My forecast")).toBe(false));
