/** A proxy in front of an engine that answers pages of other origins, counts, and does what servers and networks do at worst. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

interface Account {
  readonly user: string;
  readonly password: string;
}

interface Faults {
  /** How long each request waits, in milliseconds. */
  latency: number;
  /** Whether the answers allow pages of other origins to read them. */
  allowsOrigins: boolean;
  /** The one account that is let in; an engine in a process of its own has none. */
  account: Account | undefined;
  /** Closes the connection after so many bytes of the answer. */
  breakAfterBytes: number | undefined;
  /** What is appended to the answer, in place of its end after so many bytes. */
  appended: { readonly afterBytes: number; readonly text: string } | undefined;
}

export interface FaultProxy {
  readonly url: string;
  readonly faults: Faults;
  /** The addresses, without host, of the queries so far; their forms as text. */
  readonly requests: { readonly path: string; readonly body: string }[];
  stop(): Promise<void>;
}

const CORS_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization",
  "Access-Control-Allow-Methods": "POST, OPTIONS",
};

const toAuthorization = ({ user, password }: Account): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

/** @param engineAccount - the account that the engine itself is asked with; that of the request by default. */
export async function startFaultProxy(target: string, engineAccount?: Account): Promise<FaultProxy> {
  const faults: Faults = {
    latency: 0,
    allowsOrigins: true,
    account: undefined,
    breakAfterBytes: undefined,
    appended: undefined,
  };
  const requests: { path: string; body: string }[] = [];
  const server = http.createServer((request, response) => void answer(request, response));

  async function answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const headers = faults.allowsOrigins ? CORS_HEADERS : {};
    if (request.method === "OPTIONS") return void response.writeHead(204, headers).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (faults.latency > 0) await sleep(faults.latency);
    const body = Buffer.concat(chunks);
    requests.push({ path: request.url!, body: body.toString() });
    const { account } = faults;
    if (account && request.headers.authorization !== toAuthorization(account)) {
      // As ClickHouse refuses.
      response.writeHead(403, { ...headers, "X-ClickHouse-Exception-Code": "516", "Content-Type": "text/plain" });
      return void response.end(
        `Code: 516. DB::Exception: ${account.user}: Authentication failed: password is incorrect.`,
      );
    }
    const authorization = engineAccount ? toAuthorization(engineAccount) : request.headers.authorization;
    const passed = http.request(
      new URL(request.url!, target),
      {
        method: request.method!,
        headers: { ...request.headers, host: new URL(target).host, ...(authorization && { authorization }) },
      },
      (answered) => {
        const parts: Buffer[] = [];
        answered.on("data", (part: Buffer) => parts.push(part));
        answered.on("error", () => response.destroy());
        answered.on("end", () => {
          const whole = Buffer.concat(parts);
          const own: Record<string, string> = { ...headers, "Content-Type": answered.headers["content-type"] ?? "" };
          const encoding = answered.headers["content-encoding"];
          if (encoding) own["Content-Encoding"] = encoding;
          response.writeHead(answered.statusCode!, own);
          if (faults.appended) {
            const { afterBytes, text } = faults.appended;
            response.end(Buffer.concat([whole.subarray(0, afterBytes), Buffer.from(text)]));
          } else if (faults.breakAfterBytes !== undefined)
            response.write(whole.subarray(0, faults.breakAfterBytes), () => response.destroy());
          else response.end(whole);
        });
      },
    );
    passed.on("error", () => response.destroy());
    // What gives up waiting gives up at the engine too.
    response.on("close", () => passed.destroy());
    passed.end(body);
  }

  // A process that computes for seconds must not close a connection that it is about to use.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
