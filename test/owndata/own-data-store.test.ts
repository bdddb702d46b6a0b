/** The sources of a session: kept between sessions, as they were given, and used whatever storage does. */
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
import { evaluate } from "../functions/excel";

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

/** Another session over the same storage; what it puts in use is seen by the functions. */
function createSession() {
  const used: Sources[] = [];
  const shelf = createOwnDataStore({
    sourceStorage: createIndexedDbSourceStorage(NAME, 1),
    read: readOwnData,
    official: getBundledDataset,
    language: () => "en",
    use: (sources) => {
      used.push(sources);
      setSourcesInUse(sources);
    },
  });
  return { shelf, used };
}

async function openSession() {
  const { shelf, used } = createSession();
  await shelf.load();
  shelf.setWorkbookSources([], undefined);
  return { shelf, used };
}

const queryValue = (source: string) => evaluate("TRADEVALUE", null, null, null, null, null, source);

/** The browser has no more room. */
const fillStorage = () =>
  jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });

describe("a source from a file", () => {
  test("answers at once, and in the next session from the text that was kept, read anew", async () => {
    const { shelf } = await openSession();
    await shelf.save(storedSource);
    expect(queryValue("my forecast")).toBe(45e12);
    setSourcesInUse();
    const { shelf: next } = await openSession();
    expect(queryValue("my forecast")).toBe(45e12);
    expect(next.get().sources).toMatchObject([
      { name: "My forecast", from: { kind: "file", name: "forecast.csv" }, asOf: "2026-01-31", data: { figures: 1 } },
    ]);
  });
  test("is replaced and renamed at once: no session sees both, or neither", async () => {
    const { shelf } = await openSession();
    await shelf.save(storedSource);
    await shelf.save({ ...storedSource, name: "Outlook", text: storedSource.text.replace("45", "46") }, "My forecast");
    expect(queryValue("Outlook")).toBe(46e12);
    expect(queryValue("My forecast")).toMatchObject({ code: "#VALUE!" });
    expect((await openSession()).shelf.get().sources.map(({ name }) => name)).toEqual(["Outlook"]);
  });
  test("a name that differs in case or spacing only is the same source", async () => {
    const { shelf } = await openSession();
    await shelf.save(storedSource);
    await shelf.save({ ...storedSource, name: "my  FORECAST" });
    expect((await openSession()).shelf.get().sources.map(({ name }) => name)).toEqual(["my  FORECAST"]);
  });
  test("is gone when it is removed, in the next session too", async () => {
    const { shelf } = await openSession();
    await shelf.save(storedSource);
    await shelf.remove("MY FORECAST");
    expect(queryValue("My forecast")).toMatchObject({ code: "#VALUE!" });
    expect((await openSession()).shelf.get().sources).toEqual([]);
  });
  test("that is not valid any more is known and says why, and answers nothing", async () => {
    const { opened: database } = {
      opened: await openDB(NAME, 1, { upgrade: (db) => db.createObjectStore("sources") }),
    };
    await database.put("sources", { ...storedSource, text: `${HEADING}\nsoon,total,,,value,45,CNY trn` }, "myforecast");
    database.close();
    const { shelf } = await openSession();
    expect(shelf.get().sources[0]!.data.problems).toMatchObject([{ line: 2, column: "period" }]);
    expect(queryValue("My forecast")).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("cannot be read"),
    });
  });
  test("that names what only newer official data knows is read again when that is in use", async () => {
    const { newestRelease: newest, products } = getBundledDataset();
    const other = { ...products[1]!, id: "flying_cars", en: "Flying cars", zh: "飞行汽车", hs: [], aliases: [] };
    const newer = createDataset({ ...getBundledDataset(), products: [...products, other] }, "newer");
    let official = getBundledDataset();
    const shelf = createOwnDataStore({
      sourceStorage: createIndexedDbSourceStorage(NAME, 1),
      read: readOwnData,
      official: () => official,
      language: () => "en",
      use: setSourcesInUse,
    });
    await shelf.load();
    shelf.setWorkbookSources([], undefined);
    await shelf.save({ ...storedSource, text: `${HEADING}\n2026,exports,,Flying cars,value,45,CNY bn` });
    expect(shelf.get().sources[0]!.data.dataset).toBeUndefined();
    official = newer;
    shelf.retryFailed();
    expect(newest.id).toBe(newer.newestRelease.id);
    expect(evaluate("TRADEVALUE", "Flying cars", "exports", null, null, null, "My forecast")).toBe(45e9);
  });
  test("what something else wrote into the database is left alone", async () => {
    const database = await openDB(NAME, 1, { upgrade: (db) => db.createObjectStore("sources") });
    await database.put("sources", { name: 5 }, "x");
    database.close();
    expect((await openSession()).shelf.get()).toMatchObject({ sources: [] });
  });
});

describe("storage", () => {
  test("that is full: the source serves this session, and the state says why it is not kept", async () => {
    const { shelf } = await openSession();
    fillStorage();
    await shelf.save(storedSource);
    expect(shelf.get().storageError).toBe("full");
    expect(queryValue("My forecast")).toBe(45e12);
    jest.restoreAllMocks();
    expect((await openSession()).shelf.get().sources).toEqual([]);
  });
  test("that is full when a source is replaced: the kept one stays for the next session", async () => {
    const { shelf } = await openSession();
    await shelf.save(storedSource);
    fillStorage();
    await shelf.save({ ...storedSource, name: "Outlook" }, "My forecast");
    jest.restoreAllMocks();
    expect((await openSession()).shelf.get().sources.map(({ name }) => name)).toEqual(["My forecast"]);
  });
  test("that is refused: nothing fails, and what is added serves this session", async () => {
    jest.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("No.", "SecurityError");
    });
    const { shelf } = await openSession();
    expect(shelf.get()).toMatchObject({ loading: false, storageError: "refused", sources: [] });
    await shelf.save(storedSource);
    expect(queryValue("My forecast")).toBe(45e12);
    expect(shelf.get().storageError).toBe("refused");
  });
  test("that never answers is given up", async () => {
    jest.spyOn(indexedDB, "open").mockImplementation(() => ({ addEventListener: () => undefined }) as never);
    expect((await openSession()).shelf.get()).toMatchObject({ loading: false, storageError: "refused" });
  });
  test("of deployments beside one another on a server is apart", () => {
    expect(getDatabaseName("https://localhost/a/taskpane.html")).not.toBe(
      getDatabaseName("https://localhost/b/taskpane.html"),
    );
  });
});

describe("what the workbook brings along", () => {
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
  test("answers instead of a source of the same name on this computer, which is kept", async () => {
    const { shelf } = await openSession();
    await shelf.save(storedSource);
    shelf.setWorkbookSources([table("MY FORECAST", "50")], undefined);
    expect(queryValue("My forecast")).toBe(50e12);
    expect(shelf.get().sources.map(({ from, hidden }) => [from.kind, hidden])).toEqual([
      ["table", false],
      ["file", true],
    ]);
    shelf.setWorkbookSources([], undefined);
    expect(queryValue("My forecast")).toBe(45e12);
  });
  test("nothing is put in use before both it and the store are there", async () => {
    const { shelf, used } = createSession();
    shelf.setWorkbookSources([table("Table", "50")], "Table");
    expect(used).toEqual([]);
    await shelf.load();
    expect(used).toMatchObject([{ defaultSource: "Table", named: [{ name: "Table" }] }]);
  });
});

test.each([
  ["", "empty"],
  [" !? ", "empty"],
  ["official", "official"],
  ["官方数据", "official"],
  ["my-forecast", "taken"],
  ["x".repeat(61), "long"],
  ["Outlook", undefined],
])("the name '%s' is %s", async (name, problem) => {
  const { shelf } = await openSession();
  await shelf.save(storedSource);
  expect(shelf.checkName(name)).toBe(problem);
  expect(shelf.checkName("My Forecast", "my forecast")).toBeUndefined();
});
