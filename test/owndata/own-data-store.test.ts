/** The sources of a session: stored as they were given, and usable whether or not storage works. */
import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { createDataset } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { setSourcesInUse, type Sources } from "../../src/session";
import {
  getDatabaseName,
  createIndexedDbSourceStorage,
  readOwnData,
  createOwnDataStore,
  type StoredSource,
} from "../../src/owndata";
import { evaluate } from "../../src/tools/harness/excel-functions";

const NAME = getDatabaseName("https://localhost:3000/app/taskpane.html");
const HEADING = "period,flow,partner,product,measure,printed,unit";
const storedSource: StoredSource = {
  name: "My forecast",
  file: "forecast.csv",
  asOf: "2026-01-31",
  text: `${HEADING}\n2026,total,,,value,45,CNY trn`,
};

beforeEach(() => Object.assign(globalThis, { indexedDB: new IDBFactory() }));
afterEach(() => {
  jest.restoreAllMocks();
  setSourcesInUse();
});

/** A new session over the same storage, whose sources the functions use. */
function createSession() {
  const used: Sources[] = [];
  const store = createOwnDataStore({
    sourceStorage: createIndexedDbSourceStorage(NAME, 1),
    read: readOwnData,
    official: getBundledDataset,
    language: () => "en",
    use: (sources) => {
      used.push(sources);
      setSourcesInUse(sources);
    },
  });
  return { store, used };
}

async function openSession() {
  const { store, used } = createSession();
  await store.load();
  store.setWorkbookSources([], undefined);
  return { store, used };
}

const queryValue = (source: string) => evaluate("TRADEVALUE", null, null, null, null, null, source);

/** Fills the storage: nothing more can be written. */
const fillStorage = () =>
  jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });

describe("a source from a file", () => {
  test("answers at once, and in the next session from its stored text, read again", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    expect(queryValue("my forecast")).toBe(45e12);
    setSourcesInUse();
    const { store: next } = await openSession();
    expect(queryValue("my forecast")).toBe(45e12);
    expect(next.get().sources).toMatchObject([
      { name: "My forecast", from: { kind: "file", name: "forecast.csv" }, asOf: "2026-01-31", data: { figures: 1 } },
    ]);
  });
  test("is replaced and renamed in one step, so that no session finds both or neither", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    await store.save({ ...storedSource, name: "Outlook", text: storedSource.text.replace("45", "46") }, "My forecast");
    expect(queryValue("Outlook")).toBe(46e12);
    expect(queryValue("My forecast")).toMatchObject({ code: "#VALUE!" });
    expect((await openSession()).store.get().sources.map(({ name }) => name)).toEqual(["Outlook"]);
  });
  test("from a statistical service keeps what was asked of it, under another name and in the next session", async () => {
    const { store } = await openSession();
    await store.save({ ...storedSource, file: "OECD, Trade", query: '{"service":"OECD"}' });
    await store.change("My forecast", { name: "Trade" });
    expect((await openSession()).store.get().sources).toMatchObject([
      {
        name: "Trade",
        from: { kind: "service", name: "OECD, Trade" },
        query: '{"service":"OECD"}',
        data: { figures: 1 },
      },
    ]);
  });
  test("keeps what is said of missing rows and of names, under another name and in the next session", async () => {
    const { store } = await openSession();
    const text = [HEADING, "2025,exports,ASAEN,,value,4,CNY bn", "2026,imports,ASAEN,,value,5,CNY bn"].join("\n");
    await store.save({ ...storedSource, text, absent: "zero", keptNames: ["ASAEN"] });
    await store.change("My forecast", { name: "Trade" });
    const { store: next } = await openSession();
    const ask = () => evaluate("TRADEVALUE", "ASAEN", "imports", "2025", null, null, "Trade");
    expect(next.get().sources).toMatchObject([{ name: "Trade", absent: "zero", keptNames: ["ASAEN"] }]);
    expect(ask()).toBe(0);
    await next.change("Trade", { absent: "unknown" });
    expect(ask()).toMatchObject({ code: "#N/A" });
    expect(next.get().sources[0]).not.toHaveProperty("absent");
    expect(next.get().sources[0]!.data.ownNames).toHaveLength(1);
  });
  test("is the same source under a name that differs only in case or spacing", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    await store.save({ ...storedSource, name: "my  FORECAST" });
    expect((await openSession()).store.get().sources.map(({ name }) => name)).toEqual(["my  FORECAST"]);
  });
  test("does not come back in the next session after it was removed", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    await store.remove("MY FORECAST");
    expect(queryValue("My forecast")).toMatchObject({ code: "#VALUE!" });
    expect((await openSession()).store.get().sources).toEqual([]);
  });
  test("that is no longer valid is listed with its problems and answers nothing", async () => {
    const { opened: database } = {
      opened: await openDB(NAME, 1, { upgrade: (db) => db.createObjectStore("sources") }),
    };
    await database.put("sources", { ...storedSource, text: `${HEADING}\nsoon,total,,,value,45,CNY trn` }, "myforecast");
    database.close();
    const { store } = await openSession();
    expect(store.get().sources[0]!.data.problems).toMatchObject([{ line: 2, column: "period" }]);
    expect(queryValue("My forecast")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("cannot be read"),
    });
  });
  test("with a name that only newer official data has is read again when that data is in use", async () => {
    const { newestRelease: newest, products } = getBundledDataset();
    const other = { ...products[1]!, id: "flying_cars", en: "Flying cars", zh: "飞行汽车", hs: [], aliases: [] };
    const newer = createDataset({ ...getBundledDataset(), products: [...products, other] }, "newer");
    let official = getBundledDataset();
    const store = createOwnDataStore({
      sourceStorage: createIndexedDbSourceStorage(NAME, 1),
      read: readOwnData,
      official: () => official,
      language: () => "en",
      use: setSourcesInUse,
    });
    await store.load();
    store.setWorkbookSources([], undefined);
    await store.save({ ...storedSource, text: `${HEADING}\n2026,exports,,Flying cars,value,45,CNY bn` });
    expect(store.get().sources[0]!.data.ownNames).toEqual([
      { dimension: "product", en: "Flying cars", zh: "Flying cars" },
    ]);
    official = newer;
    store.readAgain();
    expect(store.get().sources[0]!.data.ownNames).toEqual([]);
    expect(newest.id).toBe(newer.newestRelease.id);
    expect(evaluate("TRADEVALUE", "Flying cars", "exports", null, null, null, "My forecast")).toBe(45e9);
  });
  test("whose reader fails is listed with the reason, and loses no other source", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    await store.save({ ...storedSource, name: "Outlook", text: storedSource.text.replace("45", "450") });
    setSourcesInUse();
    const logged = jest.spyOn(console, "error").mockImplementation();
    const failing = createOwnDataStore({
      sourceStorage: createIndexedDbSourceStorage(NAME, 1),
      read: (text, options) => {
        if (options.name === "My forecast") throw new TypeError("toLowerCase is not a function");
        return readOwnData(text, options);
      },
      official: getBundledDataset,
      language: () => "en",
      use: setSourcesInUse,
    });
    await failing.load();
    failing.setWorkbookSources([], undefined);
    expect(failing.get().storageError).toBeUndefined();
    expect(logged).toHaveBeenCalledWith(expect.any(TypeError));
    expect(failing.get().sources.map(({ name, data }) => [name, data.problems.map(({ message }) => message)])).toEqual([
      ["My forecast", [expect.stringMatching(/My forecast.*toLowerCase is not a function/)]],
      ["Outlook", []],
    ]);
    expect(queryValue("Outlook")).toBe(450e12);
    expect(queryValue("My forecast")).toMatchObject({ code: "#N/A" });
    await failing.save({ ...storedSource, text: "x" });
    expect(failing.get().sources).toHaveLength(2);
    failing.readAgain();
    expect(queryValue("Outlook")).toBe(450e12);
  });
  test("is not made of records that something else wrote into the database", async () => {
    const database = await openDB(NAME, 1, { upgrade: (db) => db.createObjectStore("sources") });
    await database.put("sources", { name: 5 }, "x");
    database.close();
    expect((await openSession()).store.get()).toMatchObject({ sources: [] });
  });
});

describe("storage", () => {
  test("that is full: the source lasts for this session, and the state says why", async () => {
    const { store } = await openSession();
    fillStorage();
    await store.save(storedSource);
    expect(store.get().storageError).toBe("full");
    expect(queryValue("My forecast")).toBe(45e12);
    jest.restoreAllMocks();
    expect((await openSession()).store.get().sources).toEqual([]);
  });
  test("that is full when a source is replaced: the next session finds the stored source", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    fillStorage();
    await store.save({ ...storedSource, name: "Outlook" }, "My forecast");
    jest.restoreAllMocks();
    expect((await openSession()).store.get().sources.map(({ name }) => name)).toEqual(["My forecast"]);
  });
  test("that is refused: nothing fails, and a source that is added lasts for this session", async () => {
    jest.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("No.", "SecurityError");
    });
    const { store } = await openSession();
    expect(store.get()).toMatchObject({ loading: false, storageError: "refused", sources: [] });
    await store.save(storedSource);
    expect(queryValue("My forecast")).toBe(45e12);
    expect(store.get().storageError).toBe("refused");
  });
  test("that never answers is given up after a timeout", async () => {
    jest.spyOn(indexedDB, "open").mockImplementation(() => ({ addEventListener: () => undefined }) as never);
    expect((await openSession()).store.get()).toMatchObject({ loading: false, storageError: "refused" });
  });
  test("is separate for each deployment on a server", () => {
    expect(getDatabaseName("https://localhost/a/taskpane.html")).not.toBe(
      getDatabaseName("https://localhost/b/taskpane.html"),
    );
  });
});

describe("the sources of the workbook", () => {
  const table = (name: string, value: string) => ({
    name,
    from: { kind: "table" as const, name: "Table1" },
    asOf: "2026-02-01",
    data: readOwnData(`${HEADING}\n2026,total,,,value,${value},CNY trn`, {
      name,
      official: getBundledDataset(),
      asOf: "2026-02-01",
    }),
  });
  test("hide stored sources of the same name, which come back when the workbook has none", async () => {
    const { store } = await openSession();
    await store.save(storedSource);
    store.setWorkbookSources([table("MY FORECAST", "50")], undefined);
    expect(queryValue("My forecast")).toBe(50e12);
    expect(store.get().sources.map(({ from, hidden }) => [from.kind, hidden])).toEqual([
      ["table", false],
      ["file", true],
    ]);
    store.setWorkbookSources([], undefined);
    expect(queryValue("My forecast")).toBe(45e12);
  });
  test("are put in use only when the stored ones are loaded too", async () => {
    const { store, used } = createSession();
    store.setWorkbookSources([table("Table", "50")], "Table");
    expect(used).toEqual([]);
    await store.load();
    expect(used).toMatchObject([{ defaultSource: "Table", named: [{ name: "Table" }] }]);
  });
});

test.each([
  ["", "empty"],
  [" !? ", "empty"],
  ["official", "reserved"],
  ["官方数据", "reserved"],
  ["BACI", "reserved"],
  ["cepii baci", "reserved"],
  ["my-forecast", "taken"],
  ["x".repeat(61), "long"],
  ["Outlook", undefined],
])("the name '%s' is %s", async (name, problem) => {
  const { store } = await openSession();
  await store.save(storedSource);
  expect(store.checkName(name)).toBe(problem);
  expect(store.checkName("My Forecast", "my forecast")).toBeUndefined();
});
