import http from "node:http";
import type { AddressInfo } from "node:net";
import { sendQuery, type Connection, type Query } from "../../../src/sources/clickhouse/send-query";
import { LANGUAGES } from "../../../src/language";
import { SourceError } from "../../../src/sources/source";

type Answer = (request: http.IncomingMessage, response: http.ServerResponse, body: string) => void;

const WHOLE = JSON.stringify({ meta: [], data: [["a", 1]], rows: 1, statistics: { rows_read: 7 } });

let answer: Answer;
let server: http.Server;
let address: string;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (data: Buffer) => (body += data.toString("latin1")));
    request.on("end", () => answer(request, response, body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const QUERY: Query = {
  sql: "SELECT 1",
  parameters: { p0: "['a']" },
  settings: { max_execution_time: "12" },
  table: "trade.detail",
};

const send = (connection: Partial<Connection> = {}, signal = new AbortController().signal) =>
  sendQuery({ address, user: "analyst", getPassword: () => "secret", ...connection }, QUERY, signal);

async function catchError(asked: Promise<unknown>): Promise<SourceError> {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SourceError);
  for (const language of LANGUAGES) expect((error as SourceError).explanation[language]).not.toContain("secret");
  return error as SourceError;
}

test("sends the query and its parameters as a form, settings in the address, and the account in a header", async () => {
  let sent: { url: string; authorization: string; body: string; type: string } | undefined;
  answer = ({ url, headers }, response, body) => {
    sent = { url: url!, authorization: headers.authorization!, body, type: headers["content-type"]! };
    response.end(WHOLE);
  };
  const { rows, rowsRead, bytes } = await send({ user: "分析员", getPassword: () => "密: 1" });
  expect(rows).toEqual([["a", 1]]);
  expect(rowsRead).toBe(7);
  expect(bytes).toBe(WHOLE.length);
  expect(sent!.url).toBe("/?wait_end_of_query=1&max_execution_time=12");
  expect(Buffer.from(sent!.authorization.replace("Basic ", ""), "base64").toString()).toBe("分析员:密: 1");
  const form = await new Response(sent!.body, { headers: { "Content-Type": sent!.type } }).formData();
  expect([...form]).toEqual([
    ["query", "SELECT 1 FORMAT JSONCompact"],
    ["param_p0", "['a']"],
  ]);
});

const reply =
  (status: number, text: string, headers: http.OutgoingHttpHeaders = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end(text);

const exception = (code: number, message = "so it is"): string => `Code: ${code}. DB::Exception: ${message}. (NAME)\n`;

test.each<[string, Answer, string, string]>([
  ["a wrong password", reply(403, exception(516)), "refused", "Check the user and password"],
  [
    "a wrong password of an older server",
    reply(401, "Code: 193, e.displayText() = DB::Exception: Wrong"),
    "refused",
    "",
  ],
  ["a proxy that asks for a sign-in", reply(401, "Sign in"), "refused", "401"],
  ["no such table", reply(404, exception(60)), "notFound", "There is no table trade.detail"],
  ["no such database", reply(404, exception(81)), "notFound", "There is no table trade.detail"],
  ["no right to read the table", reply(500, exception(497)), "refused", "analyst may not read trade.detail"],
  ["no such column", reply(404, exception(47, "Missing columns: 'x'")), "badMapping", "Missing columns: 'x'"],
  ["types that do not fit", reply(400, exception(53)), "badMapping", "do not fit"],
  ["a time limit of the server", reply(408, exception(159)), "timedOut", "12 seconds"],
  ["a quota that is used up", reply(500, exception(201, "queries: 3/2")), "clickhouse: quota", "queries: 3/2"],
  ["too many queries at once", reply(500, exception(202)), "clickhouse: busy", "as many queries"],
  ["too many rows", reply(500, exception(396)), "clickhouse: tooManyRows", "fewer subjects"],
  ["too little memory", reply(500, exception(241)), "clickhouse: memory", "memory"],
  ["a server without parameters", reply(404, exception(115)), "clickhouse: oldServer", "22.8"],
  ["any other exception", reply(500, exception(999, "Coordination")), "serverError", "Coordination"],
  ["a proxy whose server is down", reply(502, "<html><h1>Bad Gateway</h1></html>"), "serverError", "Bad Gateway"],
  ["a proxy that limits requests", reply(429, "", { "Retry-After": "7" }), "tooManyRequests", "7 s"],
  ["a page", reply(200, "<!DOCTYPE html><title>Home</title>"), "badAnswer", "is not ClickHouse"],
  ["another service", reply(200, '{"status":"up"}'), "badAnswer", "is not ClickHouse"],
  ["null", reply(200, "null"), "badAnswer", "is not ClickHouse"],
  ["no page", reply(404, "not found"), "badAnswer", "is not ClickHouse"],
  [
    "ClickHouse's native port",
    reply(400, "Port 9000 is for clickhouse-client program\n"),
    "badAnswer",
    "port of its HTTP",
  ],
  ["rows without an end", reply(200, '{"meta": [], "data": [["a", 1],'), "badAnswer", "broke off"],
  ["fewer rows than it says", reply(200, '{"meta": [], "data": [["a", 1]], "rows": 2}'), "badAnswer", "broke off"],
  ["an exception after rows", reply(200, `{"meta": [], "data": [["a", 1],${exception(159)}`), "timedOut", "12"],
  [
    "an exception within whole JSON",
    reply(200, JSON.stringify({ meta: [], data: [["a"]], rows: 1, exception: exception(241) })),
    "clickhouse: memory",
    "memory",
  ],
  [
    "a connection that closes within the answer",
    (_request, response) => {
      response.writeHead(200, { "Content-Length": "1000" });
      response.write('{"meta": [],', () => response.destroy());
    },
    "badAnswer",
    "broke off",
  ],
  ["a connection that closes without an answer", (_request, response) => response.destroy(), "unreachable", "CORS"],
  ["an address that leads elsewhere", reply(307, "", { Location: "http://127.0.0.1:9/" }), "unreachable", ""],
])("%s", async (_name, given, code, text) => {
  answer = given;
  const error = await catchError(send());
  expect(error.code).toBe(code);
  expect(error.explanation.en).toContain(text);
});

test("a form has its fields as they are", async () => {
  let form: FormData | undefined;
  answer = ({ headers }, response, body) => {
    const request = new Response(Buffer.from(body, "latin1"), {
      headers: { "Content-Type": headers["content-type"]! },
    });
    void request.formData().then((sent) => {
      form = sent;
      response.end(WHOLE);
    });
  };
  const p0 = "['a\r\n--form-\r\n', '越南 🙂', '\"']";
  const signal = new AbortController().signal;
  const connection: Connection = { address, user: "u", getPassword: () => "" };
  await sendQuery(connection, { ...QUERY, parameters: { p0 } }, signal);
  expect(form!.get("param_p0")).toBe(p0);
});

test("a text in a row is no exception", async () => {
  const text = "Code: 241. DB::Exception: a name";
  answer = reply(200, JSON.stringify({ meta: [], data: [[text]], rows: 1 }));
  expect((await send()).rows).toEqual([[text]]);
});

test.each(["", "clickhouse", "ftp://example.org", "https://user:secret@example.org"])(
  "%j is no address, and nothing is sent",
  async (wrong) => {
    expect((await catchError(send({ address: wrong }))).code).toBe("clickhouse: badAddress");
  },
);

test("asks for a password that is not kept, and sends nothing", async () => {
  answer = () => {
    throw new Error("asked");
  };
  const error = await catchError(send({ getPassword: () => undefined }));
  expect(error.code).toBe("clickhouse: noPassword");
});

test("closes the connection when it is given up, and says why", async () => {
  const closed = new Promise<void>((resolve) => {
    answer = (_request, response) => void response.once("close", resolve);
  });
  const controller = new AbortController();
  const asked = send({}, controller.signal);
  const reason = new Error("the workbook is closed");
  setTimeout(() => controller.abort(reason), 50);
  await expect(asked).rejects.toBe(reason);
  await closed;
  await expect(send({}, controller.signal)).rejects.toBe(reason);
});

test("gives up after 15 seconds", async () => {
  const arrived = new Promise<void>((resolve) => {
    answer = () => resolve();
  });
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask"] });
  try {
    const asked = catchError(send());
    await arrived;
    jest.advanceTimersByTime(15_000);
    const error = await asked;
    expect(error.code).toBe("timedOut");
    expect(error.explanation.zh).toContain("15");
  } finally {
    jest.useRealTimers();
  }
});
