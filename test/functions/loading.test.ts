/** What formulas answer while the parts that ship are on their way, over a server that gives them when it is told to. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Functions = typeof import("../../src/functions/associate-functions").FUNCTIONS;
type Bundled = typeof import("../../src/session/bundled-dataset");

let server: Server;
let waiting: { file: string; response: ServerResponse }[] = [];
/** The files that have been asked for. */
let asked: string[] = [];
let isBroken = false;
let functions: Functions;
let bundled: Bundled;

function send(file: string, response: ServerResponse): void {
  const found = !isBroken && existsSync(file);
  response.writeHead(found ? 200 : 503, { "Content-Type": "application/json" });
  response.end(found ? readFileSync(file) : "");
}

/** Lets the parts arrive that hold one of the domains; all that have been asked for by default. */
function deliver(...domains: string[]): void {
  const wanted = (file: string): boolean =>
    domains.length === 0 ||
    bundled.BUNDLED_PARTS.some(
      (part) => file.includes(part.sha256) && part.domains.some((one) => domains.includes(one)),
    );
  const [now, later] = [waiting.filter(({ file }) => wanted(file)), waiting.filter(({ file }) => !wanted(file))];
  waiting = later;
  for (const { file, response } of now) send(file, response);
}

const waitUntil = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const file = `build/dataset${request.url!.replace("/data", "")}`;
    asked.push(file);
    waiting.push({ file, response });
  });
  // Closing idle connections would race with the next request.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const baseURI = `http://localhost:${(server.address() as AddressInfo).port}/`;
  Object.assign(globalThis, { document: { baseURI } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "document");
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  isBroken = false;
  waiting = [];
  asked = [];
  // A new session, of which no part has arrived; excel.ts gives it Microsoft's runtime.
  jest.resetModules();
  await import("./excel");
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
  ])("the headline is answered at once: %s(%j)", (id, args) => {
    expect(call(id, ...args)).toEqual([[expect.any(Number)]]);
    expect(waiting).toEqual([]);
  });

  test("a headline answer is the one that all parts give", async () => {
    const [early, later] = [call("TRADEVALUE", "ASEAN"), call("TRADEVALUE", null, "total", "2024")];
    await waitUntil(() => waiting.length > 0);
    const settled = Promise.resolve(later);
    void waitUntilSettled(settled);
    await settled;
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
    void waitUntilSettled(settled);
    const later = await settled;
    // Asked again, now that all parts are there.
    const { loadBundledParts } = await import("../../src/session");
    const loading = loadBundledParts();
    void waitUntilSettled(loading);
    await loading;
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
    await waitUntil(() => waiting.length > 0);
    const wanted = bundled.BUNDLED_PARTS.filter(({ domains }) =>
      domains.some((domain) => domain === "catalogue" || domain === "products"),
    );
    expect(waiting).toHaveLength(wanted.length);
    for (const { sha256 } of wanted) expect(asked).toContainEqual(expect.stringContaining(sha256));
    deliver("catalogue");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isSettled).toBe(false);
    deliver("products");
    await settled;
  });
});

/** Delivers whatever is asked for until the promise settles. */
async function waitUntilSettled(promise: Promise<unknown>): Promise<void> {
  let isSettled = false;
  void promise.catch(() => undefined).then(() => (isSettled = true));
  while (!isSettled) {
    deliver();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test("a part that the server does not give is an error that says so, and is asked for again", async () => {
  isBroken = true;
  const failing = call("TRADEVALUE", null, null, "2024") as Promise<unknown>;
  const outcome = failing.then(
    () => "answered",
    (error: Error) => error.message,
  );
  void waitUntilSettled(outcome);
  expect(await outcome).toMatch(/^The detailed figures could not be loaded: .*503\. Calculate the formula again/);
  // Those that were asked for with it have failed too.
  await new Promise((resolve) => setTimeout(resolve, 200));
  isBroken = false;
  const again = call("TRADEVALUE", null, null, "2024") as Promise<unknown>;
  void waitUntilSettled(again);
  expect(await again).toEqual([[expect.any(Number)]]);
});

describe("a second source", () => {
  const BACI_CALL = ["TRADEVALUE", "HS 85", "exports", 2024, null, null, "BACI"] as const;

  test("is not fetched with the official data", async () => {
    const { loadBundledParts } = await import("../../src/session");
    const loading = loadBundledParts();
    void waitUntilSettled(loading);
    await loading;
    const { getSecondSourcePart } = await import("../../src/session/second-sources");
    for (const { sha256 } of bundled.BUNDLED_PARTS) expect(asked).toContainEqual(expect.stringContaining(sha256));
    expect(asked).not.toContainEqual(expect.stringContaining(getSecondSourcePart("BACI")));
  });

  test("is fetched once when formulas first name it, and waited for", async () => {
    const [id, ...args] = BACI_CALL;
    const answers = [call(id, ...args), call(id, ...args)] as Promise<unknown[][]>[];
    expect(answers[0]).toBeInstanceOf(Promise);
    await waitUntil(() => waiting.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { getSecondSourcePart } = await import("../../src/session/second-sources");
    expect(waiting.map(({ file }) => file)).toEqual([expect.stringContaining(getSecondSourcePart("BACI"))]);
    deliver();
    expect(await Promise.all(answers)).toEqual([[[1064638592770]], [[1064638592770]]]);
    // From then on it answers at once.
    expect(call(id, ...args)).toEqual([[1064638592770]]);
  });

  test("that the server does not give is an error that says so, and is asked for again", async () => {
    const [id, ...args] = BACI_CALL;
    isBroken = true;
    const outcome = (call(id, ...args) as Promise<unknown>).catch((error: Error) => error.message);
    void waitUntilSettled(outcome);
    expect(await outcome).toMatch(/^The detailed figures could not be loaded: .*503/);
    isBroken = false;
    const again = call(id, ...args) as Promise<unknown>;
    void waitUntilSettled(again);
    expect(await again).toEqual([[1064638592770]]);
  });

  test("does not keep official formulas waiting", async () => {
    const [id, ...args] = BACI_CALL;
    const waited = call(id, ...args) as Promise<unknown>;
    expect(call("TRADEVALUE", "ASEAN")).toEqual([[expect.any(Number)]]);
    void waitUntilSettled(waited);
    await waited;
  });
});
