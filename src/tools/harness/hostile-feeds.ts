/** The ways in which a server can misbehave, with the error that each leads to: the table in docs/refresh.md. */
import type { RefreshStep } from "../../refresh/refresh-state";
import {
  loadShortFeed,
  buildFiles,
  makeKey,
  getNewestEntry,
  signIndex,
  truncateFeed,
  replaceNewestList,
  replaceNewestPart,
  getNewestPart,
  type KeyPair,
  type TestFeed,
} from "./feeds";
import {
  sendStatus,
  breakOff,
  drip,
  staySilent,
  sendForever,
  sendBody,
  type Behaviour,
  type FeedServer,
} from "./feed-server";

export interface TestSetup {
  readonly feed: TestFeed;
  /** The key that the add-in trusts. */
  readonly key: KeyPair;
  /** Another server on this machine, which must not be asked. */
  readonly elsewhere: FeedServer;
}

export const createSetup = async (elsewhere: FeedServer): Promise<TestSetup> => ({
  feed: await loadShortFeed(),
  key: await makeKey(),
  elsewhere,
});

type Files = Record<string, Behaviour>;

export interface Case {
  /** What is wrong, as in the table. */
  readonly name: string;
  arrange(world: TestSetup): Promise<Files>;
  readonly expected: Partial<Extract<RefreshStep, { kind: "failed" }>["problem"]>;
}

/** A good feed, except for the given files. */
const serveFeedExcept =
  (change: (world: TestSetup) => Files | Promise<Files>) =>
  async (world: TestSetup): Promise<Files> => ({
    ...(await buildFiles(world.feed, world.key)),
    ...(await change(world)),
  });

/** A feed with a good index, whose newest part is served by that behaviour. */
const serveFile = (behaviour: (text: string) => Behaviour) =>
  serveFeedExcept(({ feed }) => {
    const { file } = getNewestPart(feed);
    return { [file]: behaviour(feed.texts[file]!) };
  });

const serveIndex = (behaviour: (index: string, world: TestSetup) => Behaviour | Promise<Behaviour>) =>
  serveFeedExcept(async (world) => ({
    "index.json": await behaviour(await signIndex(world.feed.index, world.key), world),
  }));

/** A changed index, properly signed. */
const serveSignedIndex = (change: (feed: TestFeed) => object) =>
  serveIndex(async (_index, { feed, key }) => sendBody(await signIndex(change(feed), key)));

/** A newest part with changed contents, properly signed. */
const serveContents = (change: (text: string) => string) => async (world: TestSetup) => {
  const text = change(world.feed.texts[getNewestPart(world.feed).file]!);
  return buildFiles(await replaceNewestPart(world.feed, text), world.key);
};

/** A newest version whose list of parts is changed, properly signed. */
const serveList = (change: (list: string) => string) => async (world: TestSetup) => {
  const text = change(world.feed.texts[getNewestEntry(world.feed).file]!);
  return buildFiles(await replaceNewestList(world.feed, text), world.key);
};

interface Compiled {
  observations: Record<string, { values: string[]; runs: number[] }> & { digits: (number | string)[] };
  products: object[];
  events: object[];
}
const serveEdited = (change: (data: Compiled) => void) =>
  serveContents((text) => {
    const data = JSON.parse(text) as Compiled;
    change(data);
    return JSON.stringify(data);
  });

const flip = (text: string): string => text.replace("1", "7");
const html = "<!doctype html><title>Sign in</title>";

export const CASES: readonly Case[] = [
  {
    name: "404: no index",
    arrange: serveFeedExcept(() => ({ "index.json": sendStatus(404) })),
    expected: { code: "notFound" },
  },
  { name: "404: no file", arrange: serveFile(() => sendStatus(404)), expected: { code: "notFound" } },
  { name: "500", arrange: serveFile(() => sendStatus(500)), expected: { code: "serverError", status: 500 } },
  { name: "no answer", arrange: serveIndex(() => staySilent), expected: { code: "timeout", seconds: 1 } },
  { name: "slow drip", arrange: serveFile((text) => drip(text, 20)), expected: { code: "timeout", seconds: 1 } },
  { name: "the index drips", arrange: serveIndex((index) => drip(index, 20)), expected: { code: "timeout" } },
  { name: "truncated by a connection that breaks", arrange: serveFile(breakOff), expected: { code: "truncated" } },
  {
    name: "shorter than the index declares",
    arrange: serveFile((text) => sendBody(text.slice(0, -10))),
    expected: { code: "truncated" },
  },
  {
    name: "longer than the index declares",
    arrange: serveFile((text) => sendBody(`${text} `)),
    expected: { code: "tooLong" },
  },
  { name: "a file without end", arrange: serveFile(() => sendForever), expected: { code: "tooLong" } },
  { name: "an index without end", arrange: serveIndex(() => sendForever), expected: { code: "tooLong" } },
  { name: "wrong hash", arrange: serveFile((text) => sendBody(flip(text))), expected: { code: "wrongHash" } },
  {
    name: "mix and match: the part of another version",
    arrange: serveFeedExcept(({ feed }) => {
      const { file, bytes } = getNewestPart(feed);
      const older = getNewestPart(truncateFeed(feed, "2026-01"));
      // Of the right length, so that only the digest differs.
      const body = Buffer.alloc(bytes, " ");
      body.write(feed.texts[older.file]!);
      return { [file]: sendBody(body) };
    }),
    expected: { code: "wrongHash" },
  },
  {
    name: "mix and match: the list of another version",
    arrange: serveFeedExcept(({ feed }) => {
      const { file, bytes } = getNewestEntry(feed);
      return { [file]: sendBody(feed.texts[feed.index.versions[0]!.file]!.padEnd(bytes)) };
    }),
    expected: { code: "wrongHash" },
  },
  {
    name: "bad signature: the index was changed after it was signed",
    arrange: serveIndex((index) => {
      const envelope = JSON.parse(index) as { payload: string };
      const payload = Buffer.from(flip(Buffer.from(envelope.payload, "base64").toString())).toString("base64");
      return sendBody(JSON.stringify({ ...envelope, payload }));
    }),
    expected: { code: "badSignature" },
  },
  {
    name: "signed by another key",
    arrange: async ({ feed }) => buildFiles(feed, await makeKey()),
    expected: { code: "unknownKey" },
  },
  {
    name: "signed by another key that takes the name of ours",
    arrange: serveIndex(async (index, { feed }) => {
      const [{ keyid }] = (JSON.parse(index) as { signatures: [{ keyid: string }] }).signatures;
      const forged = JSON.parse(await signIndex(feed.index, await makeKey())) as { signatures: [object] };
      return sendBody(JSON.stringify({ ...forged, signatures: [{ ...forged.signatures[0], keyid }] }));
    }),
    expected: { code: "badSignature" },
  },
  {
    name: "not signed at all",
    arrange: serveFeedExcept(({ feed }) => ({ "index.json": sendBody(JSON.stringify(feed.index)) })),
    expected: { code: "notAnIndex" },
  },
  {
    name: "older version: an index from before",
    arrange: ({ feed, key }) => buildFiles({ ...feed, index: { ...feed.index, version: 9 } }, key),
    expected: { code: "rolledBack", offered: 9, seen: 10 },
  },
  {
    name: "older version: a new index of old data",
    arrange: ({ feed, key }) => buildFiles(truncateFeed(feed, "2026-01", 11), key),
    expected: { code: "rolledBack", what: "data" },
  },
  {
    name: "expired index",
    arrange: serveSignedIndex(({ index }) => ({
      ...index,
      issued: "2026-01-02T00:00:00Z",
      expires: "2026-07-01T00:00:00Z",
    })),
    expected: { code: "expired" },
  },
  {
    name: "valid signature over an index of another form",
    arrange: serveSignedIndex(({ index }) => ({ ...index, format: 4 })),
    expected: { code: "badIndex" },
  },
  {
    name: "valid signature over an index of the former form",
    arrange: serveSignedIndex(({ index }) => ({ ...index, format: 2 })),
    expected: { code: "formerFeed" },
  },
  {
    name: "valid signature over data of the former form",
    arrange: serveList(() => JSON.stringify({ format: 2, releases: [] })),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a list that leaves a part out",
    arrange: serveList((text) => {
      const list = JSON.parse(text) as { parts: unknown[] };
      return JSON.stringify({ ...list, parts: list.parts.slice(1) });
    }),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a list with a part that the server does not have",
    arrange: serveList((text) => {
      const list = JSON.parse(text) as { parts: unknown[] };
      return JSON.stringify({ ...list, parts: [...list.parts, { sha256: "0".repeat(64), bytes: 100 }] });
    }),
    expected: { code: "notFound" },
  },
  {
    name: "an index that leads out of its folder",
    arrange: serveSignedIndex(({ index }) => ({
      ...index,
      versions: index.versions.map((entry) => ({ ...entry, file: "../../evil.json" })),
    })),
    expected: { code: "badIndex" },
  },
  {
    name: "an index that asks for endless data",
    arrange: serveSignedIndex(({ index }) => ({
      ...index,
      versions: index.versions.map((entry) => ({ ...entry, bytes: 10 ** 12 })),
    })),
    expected: { code: "tooLong" },
  },
  {
    name: "valid signature over what is not JSON",
    arrange: serveContents((text) => text.slice(1)),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a unit that does not exist",
    arrange: serveEdited(({ observations }) => (observations.unit!.values[0] = "CNY zillion")),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a partner that is in no catalogue",
    arrange: serveEdited(({ observations }) => (observations.partner!.values[0] = "ATLANTIS")),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over columns that do not fit",
    arrange: serveEdited(({ observations }) => observations.digits.pop()),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over figures that contradict each other",
    arrange: serveEdited(({ observations }) => {
      // Each figure by another factor, so that no sum of them holds.
      observations.digits = observations.digits.map((digits, row) => Number(digits) * (row + 2));
    }),
    expected: { code: "contradictory" },
  },
  {
    name: "valid signature over an expiry that is no date",
    arrange: serveSignedIndex(({ index }) => ({ ...index, expires: "2020-99-99T99:99:99Z" })),
    expected: { code: "badIndex" },
  },
  {
    name: "valid signature over an expiry before the date of signing",
    arrange: serveSignedIndex(({ index }) => ({ ...index, expires: "2026-11-19T00:00:00Z" })),
    expected: { code: "badIndex" },
  },
  {
    name: "valid signature over a list valid for more than a year",
    arrange: serveSignedIndex(({ index }) => ({ ...index, expires: "2099-01-01T00:00:00Z" })),
    expected: { code: "badIndex" },
  },
  {
    name: "valid signature over a product that is part of one that is in no catalogue",
    arrange: serveEdited((data) =>
      data.products.push({
        id: "kites",
        en: "Kites",
        zh: "风筝",
        aliases: [],
        partOf: ["toys_of_atlantis"],
        note: "",
        hs: [],
      }),
    ),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over an event without a date",
    arrange: serveEdited((data) => data.events.push({ date: "soon", event: "x", scope: "", source: "cgtn-2025-12" })),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a number of 400 digits",
    arrange: serveEdited(({ observations }) => (observations.digits[0] = "9".repeat(400))),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a period that ends before it begins",
    arrange: serveEdited(({ observations }) => (observations.period!.values[0] = "2026-02/2026-01")),
    expected: { code: "invalidData" },
  },
  {
    name: "wrong content type: a sign-in page",
    arrange: serveIndex(() => sendBody(html, { "Content-Type": "text/html" })),
    expected: { code: "wrongType", type: "text/html" },
  },
  {
    name: "redirect to another origin",
    arrange: serveIndex((_index, { elsewhere }) => sendStatus(302, { Location: `${elsewhere.address}index.json` })),
    expected: { code: "redirected" },
  },
  {
    name: "a file that redirects to another origin",
    arrange: serveFeedExcept(({ feed, elsewhere }) => ({
      [getNewestPart(feed).file]: sendStatus(307, { Location: `${elsewhere.address}${getNewestPart(feed).file}` }),
    })),
    expected: { code: "redirected" },
  },
];
