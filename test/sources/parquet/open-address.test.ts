/** A file on a real web server, and how its faults are told. */
import { openAddress } from "../../../src/sources/parquet/open-address";
import { readFooter } from "../../../src/sources/parquet/footer";
import { startRangeServer, type RangeServer } from "../../../src/tools/harness/range-server";

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
  server.files.set(
    "/table.parquet",
    Uint8Array.from({ length: 1000 }, (_none, at) => at % 251),
  );
});
afterEach(() => server.reset());
afterAll(() => server.close());

const getAddress = (file = "table.parquet"): string => `${server.address}/${file}`;
const expectFailure = (work: Promise<unknown>, code: string, text: string) =>
  expect(work).rejects.toMatchObject({ code, explanation: { en: expect.stringContaining(text) as string } });

test("has its length and version, and any range of its bytes", async () => {
  const reader = await openAddress(getAddress());
  expect(reader).toMatchObject({
    name: getAddress(),
    byteLength: 1000,
    version: '"1" Mon, 08 Dec 2025 00:00:00 GMT 1000',
  });
  expect([...(await reader.read(249, 254))]).toEqual([249, 250, 0, 1, 2]);
  expect([...(await reader.read(999, 1000))]).toEqual([999 % 251]);
  expect(server.counts).toEqual({ requests: 3, bytes: 6, atOnce: 1, preflights: 0 });
});

test("has no version where the server gives nothing to tell one by", async () => {
  Object.assign(server.behaviour, { etag: undefined, lastModified: undefined });
  expect((await openAddress(getAddress())).version).toBeUndefined();
});

test("is opened by a range where the server does not answer HEAD", async () => {
  server.behaviour.answersHead = false;
  expect((await openAddress(getAddress())).byteLength).toBe(1000);
});

describe("a connection that breaks", () => {
  const breakOnce = (times: number) => {
    let left = times;
    return (address: URL, init: RequestInit): Promise<Response> =>
      init.mode !== "no-cors" && left-- > 0 ? Promise.reject(new TypeError("Failed to fetch")) : fetch(address, init);
  };
  test("once is asked again", async () =>
    expect((await openAddress(getAddress(), { fetch: breakOnce(1) })).byteLength).toBe(1000));
  test("again, though the server answers, is a server that does not allow the page", () =>
    expectFailure(openAddress(getAddress(), { fetch: breakOnce(2) }), "unreachable", "CORS"));
});

describe("cannot be opened", () => {
  test("where there is none", () => expectFailure(openAddress(getAddress("other.parquet")), "notFound", "no file at"));
  test.each([401, 403])("where the server answers %d", async (status) => {
    server.behaviour.status = status;
    await expectFailure(openAddress(getAddress()), "refused", `(${status})`);
  });
  test.each([500, 503])("where the server answers %d", async (status) => {
    server.behaviour.status = status;
    await expectFailure(openAddress(getAddress()), "serverError", `(${status})`);
  });
  test("where no server is", async () => {
    const gone = await startRangeServer();
    await gone.close();
    await expectFailure(openAddress(`${gone.address}/table.parquet`), "unreachable", "No answer");
  });
  test("once the signal has aborted", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(openAddress(getAddress(), { signal })).rejects.toThrow("enough");
    expect(server.counts.requests).toBe(0);
  });
});

describe("cannot be read on", () => {
  test("where the server ignores ranges", async () => {
    server.behaviour.answersRanges = false;
    const reader = await openAddress(getAddress());
    await expectFailure(reader.read(0, 10), "parquet: noRanges", "only whole files");
  });
  test.each(["etag", "lastModified"] as const)("where another %s says that it has changed", async (field) => {
    const reader = await openAddress(getAddress());
    server.behaviour[field] = "another";
    await expectFailure(reader.read(0, 10), "changed", "changed while it was being read");
  });
  test("where it has become shorter", async () => {
    Object.assign(server.behaviour, { etag: undefined, lastModified: undefined });
    const reader = await openAddress(getAddress());
    server.files.set("/table.parquet", new Uint8Array(500));
    await expectFailure(reader.read(600, 700), "changed", "changed");
    await expectFailure(reader.read(0, 10), "changed", "changed");
    server.files.set(
      "/table.parquet",
      Uint8Array.from({ length: 1000 }, (_none, at) => at % 251),
    );
  });
  test("where it is gone", async () => {
    const reader = await openAddress(getAddress());
    server.behaviour.status = 404;
    await expectFailure(reader.read(0, 10), "notFound", "no file at");
  });
  test("where the connection breaks off", async () => {
    const reader = await openAddress(getAddress());
    server.behaviour.breaksOffAfter = 5;
    await expectFailure(reader.read(0, 10), "badAnswer", "broke off");
  });
  test("once the signal has aborted, and the request ends", async () => {
    const reader = await openAddress(getAddress());
    server.behaviour.latency = 10_000;
    const controller = new AbortController();
    const read = reader.read(0, 10, controller.signal);
    setTimeout(() => controller.abort(new Error("enough")), 20);
    await expect(read).rejects.toThrow("enough");
  });
});

describe("is told apart from a Parquet file", () => {
  const readEnd = async (end: readonly number[]) => {
    server.files.set("/other.parquet", Uint8Array.from([...Array.from({ length: 100 }, () => 0), ...end]));
    return readFooter(await openAddress(getAddress("other.parquet")));
  };
  const toBytes = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
  test("where it has another end", () =>
    expectFailure(readEnd(toBytes("12345678")), "badAnswer", "not a Parquet file"));
  test("where it is too short", async () => {
    server.files.set("/short.parquet", Uint8Array.from(toBytes("PAR1")));
    await expectFailure(
      openAddress(getAddress("short.parquet")).then((reader) => readFooter(reader)),
      "badAnswer",
      "not a Parquet file",
    );
  });
  test("where its footer is encrypted", () =>
    expectFailure(readEnd([10, 0, 0, 0, ...toBytes("PARE")]), "parquet: encrypted", "is encrypted"));
  test("where its footer would be longer than it is", () =>
    expectFailure(readEnd([0, 0, 0, 1, ...toBytes("PAR1")]), "badAnswer", "is damaged"));
});
