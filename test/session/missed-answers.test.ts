/** What the session knows of answers that other sources or other data would give. */
import {
  createPin,
  expectSources,
  getDatasetForAnswer,
  getDatasetInUse,
  getDefaultDataset,
  getHsNames,
  hasStaleAnswers,
  onSourcesChanged,
  resetAnswers,
  resolveDataset,
  setDatasetInUse,
  setPin,
  setRemoteSources,
  setSourcesInUse,
  type Sources,
} from "../../src/session";
import { hasHsNames } from "../../src/session/hs-names";
import { getSecondSource, isSecondSourceLoaded } from "../../src/session/second-sources";
import { viewAsOf } from "../../src/dataset";
import { createTestDataset } from "../statistics/test-dataset";

const own = Object.assign(Object.create(createTestDataset([])) as ReturnType<typeof createTestDataset>, {
  own: "Mine",
});
const named: Sources = { named: [{ name: "Mine", dataset: own }] };

/** Whether answers are missed when these sources come into use. */
function bring(sources?: Sources): boolean {
  let told: boolean | undefined;
  const unsubscribe = onSourcesChanged(({ missed }) => (told = missed));
  setSourcesInUse(sources);
  unsubscribe();
  return told!;
}

beforeEach(() => {
  setSourcesInUse();
  setPin(undefined);
  setDatasetInUse(undefined);
  resetAnswers();
});

describe("answers are missed", () => {
  test("not where nothing was asked", () => {
    expect(bring()).toBe(false);
    expectSources();
    expect(bring({ ...named, defaultSource: "Mine" })).toBe(false);
  });
  test("where a name was asked for that was not there yet, once", () => {
    expectSources();
    expect(() => resolveDataset("Mine")).toThrow("is being loaded");
    expect(bring(named)).toBe(true);
    expect(bring(named)).toBe(false);
  });
  test("where the default was asked for, and there is one", () => {
    expectSources();
    resolveDataset(null);
    expect(bring(named)).toBe(false);
    expectSources();
    resolveDataset(null);
    expect(bring({ ...named, defaultSource: "Mine" })).toBe(true);
    expect(bring({ ...named, defaultSource: "Mine" })).toBe(false);
  });
  test("not where a formula was given its dataset, or sources were not awaited", () => {
    expectSources();
    resolveDataset(null, getDatasetInUse, own);
    expect(bring({ ...named, defaultSource: "Mine" })).toBe(false);
    setSourcesInUse();
    resolveDataset(null);
    expect(bring({ ...named, defaultSource: "Mine" })).toBe(false);
  });
  test("and an unknown name is none once the sources are there", () => {
    expectSources();
    setSourcesInUse(named);
    expect(() => resolveDataset("Yours")).toThrow("Unknown source");
  });
});

test("a session begins with nothing asked for and nothing awaited", async () => {
  jest.resetModules();
  const fresh = await import("../../src/session");
  expect(() => fresh.resolveDataset("Mine")).toThrow("Unknown source");
  const told: boolean[] = [];
  fresh.onSourcesChanged(({ missed }) => told.push(missed));
  fresh.setSourcesInUse({ ...named, defaultSource: "Mine" });
  expect(told).toEqual([false]);
});

describe("a source beyond the bundle", () => {
  afterEach(() => setRemoteSources([]));

  test("answers by its name and as the default, and what was asked before is missed", () => {
    const told: boolean[] = [];
    const unsubscribe = onSourcesChanged(({ missed }) => told.push(missed));
    setRemoteSources([{ name: "Detail", open: () => own }]);
    unsubscribe();
    expect(told).toEqual([true]);
    expect(resolveDataset("detail")).toBe(own);
    setSourcesInUse({ named: [], defaultSource: "Detail" });
    expect(getDefaultDataset()).toBe(own);
  });
  test("tells nothing while others are being loaded: these tell it when they have come", () => {
    const told: boolean[] = [];
    expectSources();
    const unsubscribe = onSourcesChanged(({ missed }) => told.push(missed));
    setRemoteSources([{ name: "Detail", open: () => own }]);
    expect(told).toEqual([]);
    setSourcesInUse(named);
    unsubscribe();
    expect(told).toEqual([false]);
  });
  test("is the default only where it is one: a second source has to be named", () => {
    setRemoteSources([{ name: "Unreadable" }]);
    for (const defaultSource of ["BACI", "Unreadable"]) {
      setSourcesInUse({ named: [], defaultSource });
      expect(() => getDefaultDataset()).toThrow(`'${defaultSource}'`);
    }
  });
});

test("the official data may be the default by its name", () => {
  setSourcesInUse({ ...named, defaultSource: "official" });
  expect(getDefaultDataset()).toBe(getDatasetInUse());
});

test("the official data is the one that a formula is given, unless that is another source", () => {
  const asOf = Object.create(getDatasetInUse()) as ReturnType<typeof getDatasetInUse>;
  expect(resolveDataset("official", getDatasetInUse, asOf)).toBe(asOf);
  expect(resolveDataset("official", getDatasetInUse, own)).toBe(getDatasetInUse());
  expect(resolveDataset("official", getDatasetInUse, getSecondSource("BACI"))).toBe(getDatasetInUse());
});

describe("answers are stale", () => {
  test("in data of another version, though it ends with the same release", () => {
    getDatasetForAnswer();
    const corrected = Object.create(getDatasetInUse(), { version: { value: "other" } }) as ReturnType<
      typeof getDatasetInUse
    >;
    setDatasetInUse(corrected);
    expect(hasStaleAnswers()).toBe(true);
  });
  test("as of another release of the same version", () => {
    const [newest, before] = getDatasetInUse().releases;
    getDatasetForAnswer();
    setPin({ release: before!.id });
    expect(hasStaleAnswers()).toBe(true);
    setPin({ release: newest!.id });
    expect(hasStaleAnswers()).toBe(false);
  });
  test("where the release of the pin is no longer there", () => {
    const [newest, before] = getDatasetInUse().releases;
    setPin({ release: newest!.id });
    getDatasetForAnswer();
    setDatasetInUse(viewAsOf(getDatasetInUse(), before!));
    expect(hasStaleAnswers()).toBe(true);
  });
  test("where a pin prevents them now", () => {
    setPin({ release: "1999-01-01" });
    expect(() => getDatasetForAnswer()).toThrow("pinned");
    expect(hasStaleAnswers()).toBe(false);
    setPin(undefined);
    expect(hasStaleAnswers()).toBe(true);
  });
});

test("a pin is to the newest release", () =>
  expect(createPin(getDatasetInUse())).toEqual({ release: getDatasetInUse().newestRelease.id }));

test("names and sources that ship apart are read once", () => {
  const names = getHsNames();
  expect(names.length).toBeGreaterThan(1000);
  expect(getHsNames()).toBe(names);
  expect(getSecondSource("BACI")).toBe(getSecondSource("BACI"));
  expect([hasHsNames(), isSecondSourceLoaded("BACI")]).toEqual([true, true]);
});
