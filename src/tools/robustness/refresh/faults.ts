/** Faults of a server, drawn at random: of the connection, of what it sends, and of what is properly signed. */
import { gzipSync } from "node:zlib";
import {
  breakOff,
  drip,
  sendBody,
  sendForever,
  sendStatus,
  staySilent,
  type Behaviour,
} from "../../harness/feed-server";
import {
  buildFiles,
  getNewestEntry,
  getNewestPart,
  replaceNewestList,
  replaceNewestPart,
  signIndex,
} from "../../harness/feeds";
import type { TestSetup } from "../../harness/hostile-feeds";
import { drawBelow, pick } from "../../harness/seeded-random";
import { listTexts, mutateJson } from "../readers/mutate-json";
import { mutateBytes, mutateText } from "../readers/mutate-text";

export interface Fault {
  readonly name: string;
  /** Whether what is wrong is properly signed, so that the data itself may differ. */
  readonly isSigned: boolean;
  readonly files: Record<string, Behaviour>;
}

const TYPES = ["text/html", "text/plain", "application/octet-stream", "application/json5", "", "image/png"];
const STATUSES = [
  100, 201, 202, 203, 204, 205, 206, 300, 301, 302, 304, 400, 401, 403, 404, 407, 410, 418, 429, 500, 502, 503, 504,
  599,
];

/** What a server does with a text that it should send. */
const BEHAVIOURS: readonly (readonly [string, (text: string, random: () => number) => Behaviour])[] = [
  ["another status", (text, random) => sendStatus(pick(STATUSES.slice(1), random), {}, random() < 0.5 ? text : "")],
  ["another content type", (text, random) => sendBody(text, { "Content-Type": pick(TYPES, random) })],
  ["silence", () => staySilent],
  ["a slow drip", (text) => drip(text, 20)],
  ["half of it", (text) => breakOff(text)],
  ["no end", () => sendForever],
  ["a few bytes changed", (text, random) => sendBody(mutateBytes(Buffer.from(text), random))],
  ["changed as a text", (text, random) => sendBody(mutateText(text, random))],
  ["cut off", (text, random) => sendBody(text.slice(0, drawBelow(text.length, random)))],
  ["something after it", (text) => sendBody(`${text}\n{}`)],
  ["nothing", () => sendBody("")],
  ["another JSON", (_text, random) => sendBody(pick(["null", "[]", "{}", "0", '"x"', '{"format":2}', "true"], random))],
  ["a sign-in page", () => sendBody("<!doctype html><title>Sign in</title>", { "Content-Type": "text/html" })],
  [
    "an address to ask instead",
    (_text, random) =>
      sendStatus(pick([301, 302, 303, 307, 308], random), {
        Location: pick(
          ["https://localhost:1/x", "/feed/x.json", "data:application/json,{}", "//", "index.json"],
          random,
        ),
      }),
  ],
  [
    "a length that is not its own",
    (text, random) => (_request, response) => {
      const length = pick([0, 1, text.length * 1000, 10 ** 12], random);
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": length });
      response.write(text.slice(0, length || 1));
      setTimeout(() => response.destroy(), 20);
    },
  ],
  ["a connection that breaks at once", () => (request) => void request.socket.destroy()],
  ["bytes that are no HTTP", () => (request) => void request.socket.end("\0\x01 HTTP/9.9 what\r\n\r\n")],
  ["a coding that it does not have", (text) => sendBody(text, { "Content-Encoding": "gzip" })],
  [
    "a coding that explodes",
    () => sendBody(gzipSync(Buffer.alloc(64 * 1024 * 1024, 32)), { "Content-Encoding": "gzip" }),
  ],
  [
    "a first byte and no other",
    (text) => (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
      response.write(text.slice(0, 1));
    },
  ],
  ["UTF-16", (text) => sendBody(Buffer.from(text, "utf16le"))],
];

/** Which file is at fault, with what it should hold. */
async function pickFile(setup: TestSetup, random: () => number): Promise<readonly [file: string, text: string]> {
  const { feed, key } = setup;
  const [list, part] = [getNewestEntry(feed).file, getNewestPart(feed).file];
  return pick(
    [
      ["index.json", await signIndex(feed.index, key)] as const,
      [list, feed.texts[list]!] as const,
      [part, feed.texts[part]!] as const,
    ],
    random,
  );
}

/** A changed index, list or part, for which the signature and the digests are right. */
async function createSignedFault({ feed, key }: TestSetup, random: () => number): Promise<Fault> {
  const change = (text: string): string => {
    const document: unknown = JSON.parse(text);
    return JSON.stringify(mutateJson(document, listTexts(document), random));
  };
  const what = pick(["index", "list", "part"] as const, random);
  if (what === "index") {
    const files = await buildFiles(feed, key);
    const index = mutateJson(feed.index, listTexts(feed.index), random);
    return {
      name: `signed index ${JSON.stringify(index)}`,
      isSigned: true,
      files: { ...files, "index.json": sendBody(await signIndex(index, key)) },
    };
  }
  const changed =
    what === "list"
      ? await replaceNewestList(feed, change(feed.texts[getNewestEntry(feed).file]!))
      : await replaceNewestPart(feed, change(feed.texts[getNewestPart(feed).file]!));
  return { name: `signed ${what}`, isSigned: true, files: await buildFiles(changed, key) };
}

export async function createFault(setup: TestSetup, random: () => number): Promise<Fault> {
  if (random() < 0.35) return createSignedFault(setup, random);
  const [file, text] = await pickFile(setup, random);
  const [name, createBehaviour] = pick(BEHAVIOURS, random);
  const files = await buildFiles(setup.feed, setup.key);
  return { name: `${file}: ${name}`, isSigned: false, files: { ...files, [file]: createBehaviour(text, random) } };
}
