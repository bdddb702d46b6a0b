/** What formulas answer while the parts that ship are on their way, over a server that gives them when it is told to. */
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Domain } from "../../src/dataset";
import "../../src/tools/harness/excel-functions";

type Functions = typeof import("../../src/functions/associate-functions").FUNCTIONS;
type Bundled = typeof import("../../src/session/bundled-dataset");

let server: Server;
let waiting: { file: string; response: ServerResponse }[] = [];
/** The files that have been asked for. */
let asked: string[] = [];
/** Whether files are given as soon as they are asked for. */
let isOpen = false;
let isBroken = false;
let functions: Functions;
let bundled: Bundled;

function send(file: string, response: ServerResponse): void {
  const found = !isBroken && existsSync(file);
  response.writeHead(found ? 200 : 503, { "Content-Type": "application/json" });
  response.end(found ? readFileSync(file) : "");
}

/** Lets the files arrive that are waited for. */
function deliver(isWanted: (file: string) => boolean = () => true): void {
  const now = waiting.filter(({ file }) => isWanted(file));
  waiting = waiting.filter(({ file }) => !isWanted(file));
  for (const { file, response } of now) send(file, response);
}

/** Lets the parts arrive that hold a domain. */
const deliverDomain = (domain: Domain): void =>
  deliver((file) => bundled.BUNDLED_PARTS.some((part) => file.includes(part.sha256) && part.domains.includes(domain)));

/** Lets all arrive that is asked for, from now on. */
function open(): void {
  isOpen = true;
  deliver();
}

async function waitForRequests(count: number): Promise<void> {
  while (waiting.length < count) await once(server, "request");
}

/** Time for what should not happen to happen. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = `build/dataset${request.url!.replace("/data", "")}`;
    asked.push(file);
    if (isOpen) send(file, response);
    else waiting.push({ file, response });
  });
  // Closing idle connections would race with the next request.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const baseURI = `http://localhost:${(server.address() as AddressInfo).port}/`;
  Object.assign(globalThis, { document: { baseURI } });
});
afterAll(async () => {
  Reflect.deleteProperty(globalThis, "document");
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
});

beforeEach(async () => {
  isOpen = false;
  isBroken = false;
  waiting = [];
  asked = [];
  // A new session, of which no part has arrived.
  jest.resetModules();
  functions = (await import("../../src/functions/associate-functions")).FUNCTIONS;
  bundled = await import("../../src/session/bundled-dataset");
});

const call = (id: string, ...args: unknown[]): unknown[][] | Promise<unknown[][]> =>
  functions[id]!(...args.map((arg) => (arg === null ? null : Array.isArray(arg) ? arg : [[arg]])));

describe("while the parts are on their way", () => {
  test.each<[string, unknown[]]>([
    ["TRADEVALUE", []],
    ["TRADEVALUE", ["ASEAN"]],
    ["TRADESHARE", ["ASEAN"]],
    ["YOYCHANGE", ["US"]],
    ["TRADEVALUE", ["Integrated circuits", "exports"]],
  ])("the headline is answered without waiting: %s(%j)", (id, args) => {
    expect(call(id, ...args)).toEqual([[expect.any(Number)]]);
    expect(waiting).toEqual([]);
  });

  test("a headline answer is the one that all parts give", async () => {
    const [early, later] = [call("TRADEVALUE", "ASEAN"), call("TRADEVALUE", null, "total", "2024")];
    open();
    await later;
    expect(call("TRADEVALUE", "ASEAN")).toEqual(early);
  });

  test.each<[string, string, unknown[]]>([
    ["a name that only the catalogue has", "YOYCHANGE", ["Russia"]],
    ["another period", "TRADEVALUE", [null, null, "2019"]],
    ["an earlier release", "TRADEVALUE", [null, null, null, null, "2024-11-07"]],
    ["a table", "PARTNERS", []],
    ["a range with one cell of another period", "TRADEVALUE", [[["ASEAN"], ["Germany"]]]],
  ])("%s is waited for, and never a passing #N/A", async (_what, id, args) => {
    const answer = call(id, ...args);
    expect(answer).toBeInstanceOf(Promise);
    const settled = (answer as Promise<unknown[][]>).then(
      (values) => values,
      (error: Error) => error.message,
    );
    open();
    const later = await settled;
    // Asked again, now that all parts are there.
    const { loadBundledParts } = await import("../../src/session");
    await loadBundledParts();
    const again = ((): unknown => {
      try {
        return call(id, ...args);
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(again).not.toBeInstanceOf(Promise);
    expect(later).toEqual(again);
  });

  test("a formula waits for the parts of its own domain only", async () => {
    const answer = call("TRADEVALUE", "Integrated circuits", "exports", "2025-01/2025-02") as Promise<unknown[][]>;
    let isSettled = false;
    const settled = answer.catch(() => undefined).then(() => (isSettled = true));
    const wanted = bundled.BUNDLED_PARTS.filter(({ domains }) =>
      domains.some((domain) => domain === "catalogue" || domain === "products"),
    );
    await waitForRequests(wanted.length);
    await pause();
    expect(waiting).toHaveLength(wanted.length);
    for (const { sha256 } of wanted) expect(asked).toContainEqual(expect.stringContaining(sha256));
    deliverDomain("catalogue");
    await pause();
    expect(isSettled).toBe(false);
    deliverDomain("products");
    await settled;
  });
});

test("a part that the server does not give is an error that says so, and is asked for again", async () => {
  isBroken = true;
  const failing = call("TRADEVALUE", null, null, "2024") as Promise<unknown>;
  const outcome = failing.then(
    () => "answered",
    (error: Error) => error.message,
  );
  open();
  expect(await outcome).toMatch(/^The detailed figures could not be loaded: .*503\. Calculate the formula again/);
  // Those that were asked for with it have failed too.
  await pause();
  isBroken = false;
  const again = call("TRADEVALUE", null, null, "2024");
  expect(await again).toEqual([[expect.any(Number)]]);
});

test("the names of the HS and the search are loaded where they are named, once", async () => {
  const { getHsNames, loadBundledParts, searchModule } = await import("../../src/session");
  const { HS_NAMES_FILE } = await import("../../src/session/hs-names");
  expect(getHsNames).toThrow("The figures of HS names have not been loaded yet.");
  expect(() => searchModule.get()).toThrow("have not been loaded yet");
  open();
  await Promise.all([loadBundledParts(["HS names"]), searchModule.load()]);
  expect(getHsNames().length).toBeGreaterThan(1000);
  expect(searchModule.get().searchHsNames(getHsNames(), "0901")[0]?.code).toBe("0901");
  await Promise.all([loadBundledParts(["HS names"]), searchModule.load()]);
  expect(asked).toEqual([expect.stringContaining(HS_NAMES_FILE)]);
});

describe("a second source", () => {
  const BACI_CALL = ["TRADEVALUE", "HS 85", "exports", 2024, null, null, "BACI"] as const;

  test("is not fetched with the official data", async () => {
    const { loadBundledParts } = await import("../../src/session");
    open();
    await loadBundledParts();
    const { getSecondSourcePart } = await import("../../src/session/second-sources");
    for (const { sha256 } of bundled.BUNDLED_PARTS) expect(asked).toContainEqual(expect.stringContaining(sha256));
    expect(asked).not.toContainEqual(expect.stringContaining(getSecondSourcePart("BACI")));
  });

  test("is fetched once when formulas first name it, and waited for", async () => {
    const [id, ...args] = BACI_CALL;
    const answers = [call(id, ...args), call(id, ...args)] as Promise<unknown[][]>[];
    expect(answers[0]).toBeInstanceOf(Promise);
    await waitForRequests(1);
    await pause();
    const { getSecondSourcePart } = await import("../../src/session/second-sources");
    expect(waiting.map(({ file }) => file)).toEqual([expect.stringContaining(getSecondSourcePart("BACI"))]);
    open();
    expect(await Promise.all(answers)).toEqual([[[1064638592770]], [[1064638592770]]]);
    // From then on it answers at once.
    expect(call(id, ...args)).toEqual([[1064638592770]]);
  });

  test("that the server does not give is an error that says so, and is asked for again", async () => {
    const [id, ...args] = BACI_CALL;
    isBroken = true;
    const outcome = (call(id, ...args) as Promise<unknown>).catch((error: Error) => error.message);
    open();
    expect(await outcome).toMatch(/^The detailed figures could not be loaded: .*503/);
    isBroken = false;
    const again = call(id, ...args);
    expect(await again).toEqual([[1064638592770]]);
  });

  test("does not keep official formulas waiting", async () => {
    const [id, ...args] = BACI_CALL;
    const waited = call(id, ...args) as Promise<unknown>;
    expect(call("TRADEVALUE", "ASEAN")).toEqual([[expect.any(Number)]]);
    open();
    await waited;
  });
});
