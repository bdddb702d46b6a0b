/** The sources of a session: kept between sessions, as they were given, and used whatever storage does. */
import "fake-indexeddb/auto";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { datasetOf } from "../../src/dataset";
import { bundledDataset } from "../../src/dataset/bundled";
import { useSources, type Sources } from "../../src/functions";
import { databaseName, indexedDbSources, readOwnData, shelfOf, type KeptSource } from "../../src/owndata";
import { cell } from "../functions/excel";

const NAME = databaseName("https://localhost:3000/app/taskpane.html");
const HEADING = "period,flow,partner,product,measure,printed,unit";
const mine: KeptSource = {
  name: "My forecast",
  file: "forecast.csv",
  asOf: "2026-01-31",
  text: `${HEADING}\n2026,total,,,value,45,CNY trn`,
};

beforeEach(() => Object.assign(globalThis, { indexedDB: new IDBFactory() }));
afterEach(() => {
  jest.restoreAllMocks();
  useSources();
});

/** Another session over the same storage; what it puts in use is seen by the functions. */
function session() {
  const used: Sources[] = [];
  const shelf = shelfOf({
    store: indexedDbSources(NAME, 1),
    read: readOwnData,
    official: bundledDataset,
    language: () => "en",
    use: (sources) => {
      used.push(sources);
      useSources(sources);
    },
  });
  return { shelf, used };
}

async function opened() {
  const { shelf, used } = session();
  await shelf.open();
  shelf.fromWorkbook([], undefined);
  return { shelf, used };
}

const answer = (source: string) => cell("TRADEVALUE", null, null, null, null, null, source);

/** The browser has no more room. */
const fill = () =>
  jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  });

describe("a source from a file", () => {
  test("answers at once, and in the next session from the text that was kept, read anew", async () => {
    const { shelf } = await opened();
    await shelf.put(mine);
    expect(answer("my forecast")).toBe(45e12);
    useSources();
    const { shelf: next } = await opened();
    expect(answer("my forecast")).toBe(45e12);
    expect(next.state.sources).toMatchObject([
      { name: "My forecast", from: { kind: "file", name: "forecast.csv" }, asOf: "2026-01-31", data: { figures: 1 } },
    ]);
  });
  test("is replaced and renamed at once: no session sees both, or neither", async () => {
    const { shelf } = await opened();
    await shelf.put(mine);
    await shelf.put({ ...mine, name: "Outlook", text: mine.text.replace("45", "46") }, "My forecast");
    expect(answer("Outlook")).toBe(46e12);
    expect(answer("My forecast")).toMatchObject({ code: "#VALUE!" });
    expect((await opened()).shelf.state.sources.map(({ name }) => name)).toEqual(["Outlook"]);
  });
  test("a name that differs in case or spacing only is the same source", async () => {
    const { shelf } = await opened();
    await shelf.put(mine);
    await shelf.put({ ...mine, name: "my  FORECAST" });
    expect((await opened()).shelf.state.sources.map(({ name }) => name)).toEqual(["my  FORECAST"]);
  });
  test("is gone when it is removed, in the next session too", async () => {
    const { shelf } = await opened();
    await shelf.put(mine);
    await shelf.remove("MY FORECAST");
    expect(answer("My forecast")).toMatchObject({ code: "#VALUE!" });
    expect((await opened()).shelf.state.sources).toEqual([]);
  });
  test("that is not valid any more is known and says why, and answers nothing", async () => {
    const { opened: database } = {
      opened: await openDB(NAME, 1, { upgrade: (db) => db.createObjectStore("sources") }),
    };
    await database.put("sources", { ...mine, text: `${HEADING}\nsoon,total,,,value,45,CNY trn` }, "myforecast");
    database.close();
    const { shelf } = await opened();
    expect(shelf.state.sources[0]!.data.problems).toMatchObject([{ line: 2, column: "period" }]);
    expect(answer("My forecast")).toMatchObject({ code: "#N/A", message: expect.stringContaining("cannot be read") });
  });
  test("that names what only newer official data knows is read again when that is in use", async () => {
    const { newest, products } = bundledDataset();
    const other = { ...products[1]!, id: "flying_cars", en: "Flying cars", zh: "飞行汽车", hs: [], aliases: [] };
    const newer = datasetOf({ ...bundledDataset(), products: [...products, other] }, "newer");
    let official = bundledDataset();
    const shelf = shelfOf({
      store: indexedDbSources(NAME, 1),
      read: readOwnData,
      official: () => official,
      language: () => "en",
      use: useSources,
    });
    await shelf.open();
    shelf.fromWorkbook([], undefined);
    await shelf.put({ ...mine, text: `${HEADING}\n2026,exports,,Flying cars,value,45,CNY bn` });
    expect(shelf.state.sources[0]!.data.dataset).toBeUndefined();
    official = newer;
    shelf.readAgain();
    expect(newest.id).toBe(newer.newest.id);
    expect(cell("TRADEVALUE", "Flying cars", "exports", null, null, null, "My forecast")).toBe(45e9);
  });
  test("what something else wrote into the database is left alone", async () => {
    const database = await openDB(NAME, 1, { upgrade: (db) => db.createObjectStore("sources") });
    await database.put("sources", { name: 5 }, "x");
    database.close();
    expect((await opened()).shelf.state).toMatchObject({ sources: [] });
  });
});

describe("storage", () => {
  test("that is full: the source serves this session, and the state says why it is not kept", async () => {
    const { shelf } = await opened();
    fill();
    await shelf.put(mine);
    expect(shelf.state.storage).toBe("full");
    expect(answer("My forecast")).toBe(45e12);
    jest.restoreAllMocks();
    expect((await opened()).shelf.state.sources).toEqual([]);
  });
  test("that is full when a source is replaced: the kept one stays for the next session", async () => {
    const { shelf } = await opened();
    await shelf.put(mine);
    fill();
    await shelf.put({ ...mine, name: "Outlook" }, "My forecast");
    jest.restoreAllMocks();
    expect((await opened()).shelf.state.sources.map(({ name }) => name)).toEqual(["My forecast"]);
  });
  test("that is refused: nothing fails, and what is added serves this session", async () => {
    jest.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("No.", "SecurityError");
    });
    const { shelf } = await opened();
    expect(shelf.state).toMatchObject({ loading: false, storage: "refused", sources: [] });
    await shelf.put(mine);
    expect(answer("My forecast")).toBe(45e12);
    expect(shelf.state.storage).toBe("refused");
  });
  test("that never answers is given up", async () => {
    jest.spyOn(indexedDB, "open").mockImplementation(() => ({ addEventListener: () => undefined }) as never);
    expect((await opened()).shelf.state).toMatchObject({ loading: false, storage: "refused" });
  });
  test("of deployments beside one another on a server is apart", () => {
    expect(databaseName("https://localhost/a/taskpane.html")).not.toBe(
      databaseName("https://localhost/b/taskpane.html"),
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
      official: bundledDataset(),
      asOf: "2026-02-01",
    }),
  });
  test("answers instead of a source of the same name on this computer, which is kept", async () => {
    const { shelf } = await opened();
    await shelf.put(mine);
    shelf.fromWorkbook([table("MY FORECAST", "50")], undefined);
    expect(answer("My forecast")).toBe(50e12);
    expect(shelf.state.sources.map(({ from, hidden }) => [from.kind, hidden])).toEqual([
      ["table", false],
      ["file", true],
    ]);
    shelf.fromWorkbook([], undefined);
    expect(answer("My forecast")).toBe(45e12);
  });
  test("nothing is put in use before both it and the store are there", async () => {
    const { shelf, used } = session();
    shelf.fromWorkbook([table("Table", "50")], "Table");
    expect(used).toEqual([]);
    await shelf.open();
    expect(used).toMatchObject([{ usual: "Table", named: [{ name: "Table" }] }]);
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
  const { shelf } = await opened();
  await shelf.put(mine);
  expect(shelf.nameProblem(name)).toBe(problem);
  expect(shelf.nameProblem("My Forecast", "my forecast")).toBeUndefined();
});
