/** Every way in which a server can misbehave, with what a refresh makes of it: the table in docs/refresh.md. */
import type { Step } from "../../src/refresh/state";
import {
  committedFeed,
  filesOf,
  makeKey,
  newest,
  signed,
  upTo,
  withNewest,
  type KeyPair,
  type TestFeed,
} from "./feeds";
import { answers, breaksOff, drips, keepsSilent, neverEnds, sends, type Behaviour, type FeedServer } from "./server";

export interface World {
  readonly feed: TestFeed;
  /** The key that the add-in trusts. */
  readonly key: KeyPair;
  /** Another server on this machine; whether it was asked is looked at. */
  readonly elsewhere: FeedServer;
}

export const newWorld = async (elsewhere: FeedServer): Promise<World> => ({
  feed: await committedFeed(),
  key: await makeKey(),
  elsewhere,
});

type Files = Record<string, Behaviour>;

export interface Case {
  /** What is wrong, in the words of the table. */
  readonly name: string;
  arrange(world: World): Promise<Files>;
  readonly expected: Partial<Extract<Step, { kind: "failed" }>["problem"]>;
}

/** A feed that is good but for the files given. */
const goodBut =
  (change: (world: World) => Files | Promise<Files>) =>
  async (world: World): Promise<Files> => ({ ...(await filesOf(world.feed, world.key)), ...(await change(world)) });

/** A feed whose newest file is served so; the index is good. */
const fileIs = (behaviour: (text: string) => Behaviour) =>
  goodBut(({ feed }) => {
    const { file } = newest(feed);
    return { [file]: behaviour(feed.texts[file]!) };
  });

const indexIs = (behaviour: (index: string, world: World) => Behaviour | Promise<Behaviour>) =>
  goodBut(async (world) => ({
    "index.json": await behaviour(await signed(world.feed.index, world.key), world),
  }));

/** An index that says something else, and properly signed. */
const signedIndex = (change: (feed: TestFeed) => object) =>
  indexIs(async (_index, { feed, key }) => sends(await signed(change(feed), key)));

/** A newest version with other contents, properly signed. */
const contents = (change: (text: string) => string) => async (world: World) => {
  const text = change(world.feed.texts[newest(world.feed).file]!);
  return filesOf(await withNewest(world.feed, text), world.key);
};

interface Compiled {
  observations: Record<string, { values: string[]; at: number[] }>;
}
const edited = (change: (data: Compiled) => void) =>
  contents((text) => {
    const data = JSON.parse(text) as Compiled;
    change(data);
    return JSON.stringify(data);
  });

const flip = (text: string): string => text.replace("1", "7");
const html = "<!doctype html><title>Sign in</title>";

export const CASES: readonly Case[] = [
  { name: "404: no index", arrange: goodBut(() => ({ "index.json": answers(404) })), expected: { code: "notFound" } },
  { name: "404: no file", arrange: fileIs(() => answers(404)), expected: { code: "notFound" } },
  { name: "500", arrange: fileIs(() => answers(500)), expected: { code: "serverError", status: 500 } },
  { name: "no answer", arrange: indexIs(() => keepsSilent), expected: { code: "timeout", seconds: 1 } },
  { name: "slow drip", arrange: fileIs((text) => drips(text, 20)), expected: { code: "timeout", seconds: 1 } },
  { name: "the index drips", arrange: indexIs((index) => drips(index, 20)), expected: { code: "timeout" } },
  { name: "truncated by a connection that breaks", arrange: fileIs(breaksOff), expected: { code: "truncated" } },
  {
    name: "shorter than the index declares",
    arrange: fileIs((text) => sends(text.slice(0, -10))),
    expected: { code: "truncated" },
  },
  {
    name: "longer than the index declares",
    arrange: fileIs((text) => sends(`${text} `)),
    expected: { code: "tooLong" },
  },
  { name: "a file without end", arrange: fileIs(() => neverEnds), expected: { code: "tooLong" } },
  { name: "an index without end", arrange: indexIs(() => neverEnds), expected: { code: "tooLong" } },
  { name: "wrong hash", arrange: fileIs((text) => sends(flip(text))), expected: { code: "wrongHash" } },
  {
    name: "mix and match: the file of another version",
    arrange: goodBut(({ feed }) => {
      const [older] = feed.index.versions;
      const text = feed.texts[older!.file]!;
      // Of the right length, so that only the hash can tell.
      return { [newest(feed).file]: sends(text + " ".repeat(newest(feed).bytes - older!.bytes)) };
    }),
    expected: { code: "wrongHash" },
  },
  {
    name: "bad signature: the index was changed after it was signed",
    arrange: indexIs((index) => {
      const envelope = JSON.parse(index) as { payload: string };
      const payload = Buffer.from(flip(Buffer.from(envelope.payload, "base64").toString())).toString("base64");
      return sends(JSON.stringify({ ...envelope, payload }));
    }),
    expected: { code: "badSignature" },
  },
  {
    name: "signed by another key",
    arrange: async ({ feed }) => filesOf(feed, await makeKey()),
    expected: { code: "unknownKey" },
  },
  {
    name: "signed by another key that takes the name of ours",
    arrange: indexIs(async (index, { feed }) => {
      const [{ keyid }] = (JSON.parse(index) as { signatures: [{ keyid: string }] }).signatures;
      const forged = JSON.parse(await signed(feed.index, await makeKey())) as { signatures: [object] };
      return sends(JSON.stringify({ ...forged, signatures: [{ ...forged.signatures[0], keyid }] }));
    }),
    expected: { code: "badSignature" },
  },
  {
    name: "not signed at all",
    arrange: goodBut(({ feed }) => ({ "index.json": sends(JSON.stringify(feed.index)) })),
    expected: { code: "notAnIndex" },
  },
  {
    name: "older version: an index from before",
    arrange: ({ feed, key }) => filesOf({ ...feed, index: { ...feed.index, version: 9 } }, key),
    expected: { code: "rolledBack", offered: 9, seen: 10 },
  },
  {
    name: "older version: a new index of old data",
    arrange: ({ feed, key }) => filesOf(upTo(feed, "2026-05-08", 11), key),
    expected: { code: "rolledBack", offered: 4, seen: 5 },
  },
  {
    name: "expired index",
    arrange: signedIndex(({ index }) => ({
      ...index,
      issued: "2026-01-02T00:00:00Z",
      expires: "2026-07-01T00:00:00Z",
    })),
    expected: { code: "expired" },
  },
  {
    name: "valid signature over an index of another form",
    arrange: signedIndex(({ index }) => ({ ...index, format: 3 })),
    expected: { code: "badIndex" },
  },
  {
    name: "an index that leads out of its folder",
    arrange: signedIndex(({ index }) => ({
      ...index,
      versions: index.versions.map((entry) => ({ ...entry, file: "../../evil.json" })),
    })),
    expected: { code: "badIndex" },
  },
  {
    name: "an index that asks for endless data",
    arrange: signedIndex(({ index }) => ({
      ...index,
      versions: index.versions.map((entry) => ({ ...entry, bytes: 10 ** 12 })),
    })),
    expected: { code: "tooLong" },
  },
  {
    name: "valid signature over what is not JSON",
    arrange: contents((text) => text.slice(1)),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a unit that does not exist",
    arrange: edited(({ observations }) => (observations.unit!.values[0] = "CNY zillion")),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over a partner that is in no catalogue",
    arrange: edited(({ observations }) => (observations.partner!.values[0] = "ATLANTIS")),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over columns that do not fit",
    arrange: edited(({ observations }) => observations.printed!.at.pop()),
    expected: { code: "invalidData" },
  },
  {
    name: "valid signature over figures that contradict each other",
    arrange: edited(({ observations: o }) => {
      // World total of the last headline period; its parts stay as they are.
      const is = (name: string, row: number, value: string) => o[name]!.values[o[name]!.at[row]!] === value;
      const row = o.printed!.at.findIndex(
        (_, at) =>
          is("partner", at, "WORLD") &&
          is("product", at, "all") &&
          is("flow", at, "total") &&
          is("measure", at, "value") &&
          is("period", at, "2025-01/2025-11"),
      );
      o.printed!.at[row] = o.printed!.values.push("99.99") - 1;
    }),
    expected: { code: "contradictory" },
  },
  {
    name: "wrong content type: a sign-in page",
    arrange: indexIs(() => sends(html, { "Content-Type": "text/html" })),
    expected: { code: "wrongType", type: "text/html" },
  },
  {
    name: "redirect to another origin",
    arrange: indexIs((_index, { elsewhere }) => answers(302, { Location: `${elsewhere.address}index.json` })),
    expected: { code: "redirected" },
  },
  {
    name: "a file that redirects to another origin",
    arrange: goodBut(({ feed, elsewhere }) => ({
      [newest(feed).file]: answers(307, { Location: `${elsewhere.address}${newest(feed).file}` }),
    })),
    expected: { code: "redirected" },
  },
];
