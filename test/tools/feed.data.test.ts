/** Publishing the feed: numbers that only grow, nothing rewritten in vain, nothing published that would be refused. */
import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPackage, type PackageContents } from "../../src/dataset/package";
import { computeKeyId, toPublicKey } from "../../src/refresh/envelope";
import { openIndex, type FeedIndex } from "../../src/refresh/feed-index";
import {
  DEVELOPMENT_KEY,
  DEVELOPMENT_PRIVATE_KEY,
  FEED_FOLDER,
  INDEX_FILE,
  compileFeed,
  selectTrustedKeys,
  buildNextIndex,
  publishFeed,
  readPrivateKey,
  readPublicKeys,
  createFeedTrust,
  verifyFeed,
  type FeedEdition,
} from "../../src/tools/feed";
import { makeKey } from "../../src/tools/harness/feeds";

const contents = readPackage("src/data").contents!;
const feed = compileFeed(contents);
const { editions } = feed;
const NOW = new Date("2026-11-24T12:00:00Z");
const addDays = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

const folders: string[] = [];
function createFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "tradesheet-feed-"));
  folders.push(made);
  return made;
}
afterAll(() => folders.forEach((made) => rmSync(made, { recursive: true })));

const readIndex = (where: string, key = DEVELOPMENT_KEY): Promise<FeedIndex> =>
  openIndex(readFileSync(path.join(where, INDEX_FILE), "utf8"), [key]);

const { bundledReleases, bulletin, observations } = contents;
const reported = observations.filter((observation) => !bulletin.observations.has(observation));
const laterReports = new Set(reported.map(({ release }) => release).filter((id) => !bundledReleases.includes(id)));

/** The package without customs' tables, and with so many releases of reports for the feed. */
function takeReports(count: number): PackageContents {
  const taken = [...laterReports].slice(0, count);
  return {
    ...contents,
    releases: contents.releases.filter(({ id }) => bundledReleases.includes(id) || taken.includes(id)),
    observations: reported,
  };
}

/** Enough where the number of releases and figures does not matter, since checking them takes long. */
const few = takeReports(2);
const fewFeed = compileFeed(few);
const fewEditions = fewFeed.editions;

describe("the committed feed", () => {
  test("is signed, whole, and what the data package makes", async () => {
    const { index, findings } = await verifyFeed(FEED_FOLDER, [DEVELOPMENT_KEY], feed, NOW);
    expect(findings).toEqual([]);
    expect(index!.versions.map(({ release }) => release)).toEqual(editions.map(({ release }) => release));
  });
  test("names releases, months and headline periods as the package does, and no day that nobody announced", async () => {
    const { versions, calendar } = await readIndex(FEED_FOLDER);
    for (const { release, month, headline } of versions)
      expect(contents.releases).toContainEqual({ id: release, month, headline });
    expect(calendar).toEqual(contents.releaseCalendar);
  });
});

describe("publishing", () => {
  test("for the first time makes the files and an index of version 1", async () => {
    const where = createFolder();
    const { index, findings, changed } = await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    expect({ findings, changed, version: index!.version }).toEqual({ findings: [], changed: true, version: 1 });
    expect(index!.versions.map(({ sequence }) => sequence)).toEqual([1, 2]);
    const parts = fewEditions.flatMap(({ added }) => added.map(({ sha256 }) => `${sha256}.json`));
    expect(readdirSync(where).sort()).toEqual([...fewEditions.map(({ file }) => file), ...parts, INDEX_FILE].sort());
  });

  test("again, with nothing changed, leaves every byte as it is", async () => {
    const where = createFolder();
    await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    const before = readdirSync(where).map((name) => [
      readFileSync(path.join(where, name), "utf8"),
      statSync(path.join(where, name)).mtimeMs,
    ]);
    const { changed } = await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], addDays(30));
    expect(changed).toBe(false);
    const after = readdirSync(where).map((name) => [
      readFileSync(path.join(where, name), "utf8"),
      statSync(path.join(where, name)).mtimeMs,
    ]);
    expect(after).toEqual(before);
  });

  test("again, when the index is soon out of date, renews it", async () => {
    const where = createFolder();
    await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    const { index, changed } = await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], addDays(150));
    expect(changed).toBe(true);
    expect(index).toMatchObject({ version: 2, issued: addDays(150).toISOString().replace(".000", "") });
  });

  test("a further release adds a version at the end", async () => {
    const where = createFolder();
    await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    const before = await readIndex(where);
    const { index } = await publishFeed(takeReports(3), where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    expect(index!.versions.slice(0, -1)).toEqual(before.versions);
    expect(index).toMatchObject({ version: 2, published: 3 });
  });

  test("with another key too signs for both, without a new release", async () => {
    const [where, own] = [createFolder(), await makeKey()];
    await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    const { changed } = await publishFeed(few, where, [own.privateKey, DEVELOPMENT_PRIVATE_KEY], NOW);
    expect(changed).toBe(true);
    expect(await readIndex(where, own.publicKey)).toEqual(await readIndex(where));
  });

  test.each<[string, (given: PackageContents) => PackageContents, RegExp]>([
    [
      "a number of 400 digits",
      (given) => {
        const newest = given.releases.at(-1)!.id;
        const observations = given.observations.map((one) =>
          one.release === newest ? { ...one, printed: "9".repeat(400) } : one,
        );
        return { ...given, observations };
      },
      /observations\.digits\.0 has more than 30 digits/,
    ],
    [
      "a product within one that nobody lists",
      (given) => ({
        ...given,
        products: given.products.map((one, at) => (at === 2 ? { ...one, partOf: ["nobody"] } : one)),
      }),
      /partOf: 'nobody' is not in the catalogue/,
    ],
    [
      "a due date that is no day",
      (given) => ({ ...given, releaseCalendar: ["2026-02-30"] }),
      /calendar\.0 is not a date/,
    ],
  ])("%s is refused, and what is published stays as it is", async (_what, change, message) => {
    const where = createFolder();
    await publishFeed(few, where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    const before = readdirSync(where).map((name) => readFileSync(path.join(where, name), "utf8"));
    const { findings, changed } = await publishFeed(change(few), where, [DEVELOPMENT_PRIVATE_KEY], NOW);
    expect(findings).toContainEqual(expect.stringMatching(message));
    expect(changed).toBe(false);
    expect(readdirSync(where).map((name) => readFileSync(path.join(where, name), "utf8"))).toEqual(before);
  });

  test("over a feed of somebody else's is refused: its numbers would be lost", async () => {
    const [where, other, own] = [createFolder(), await makeKey(), await makeKey()];
    await publishFeed(few, where, [other.privateKey], NOW);
    await expect(publishFeed(few, where, [own.privateKey], NOW)).rejects.toThrow(/signed by none of the keys given/);
    expect((await readIndex(where, other.publicKey)).version).toBe(1);
  });
});

describe("places of versions", () => {
  const edition = (name: string): FeedEdition => ({
    release: "2026-01-14",
    month: "2025-12",
    headline: "2025",
    file: `${name}.json`,
    bytes: 1,
    sha256: name.padEnd(64, "0"),
    addedBytes: 0,
    json: "",
    added: [],
  });
  /** Publishes one list after the other and gives the places each time. */
  function places(...lists: string[]): string[] {
    let published: { index: FeedIndex; signedBy: Set<string> } | undefined;
    return lists.map((names) => {
      const index = buildNextIndex({ editions: [...names].map(edition), calendar: [], published, now: NOW });
      published = { index, signedBy: new Set() };
      return index.versions.map(({ sequence }) => sequence).join(" ");
    });
  }
  test.each<[string, string[], string[]]>([
    ["grow with each release", ["a", "ab", "abc"], ["1", "1 2", "1 2 3"]],
    ["are new where a version is corrected", ["ab", "aB"], ["1 2", "1 3"]],
    ["are new for all after one that is corrected", ["abc", "aBC"], ["1 2 3", "1 4 5"]],
    ["are new for the one that is left when the newest is withdrawn", ["abc", "ab"], ["1 2 3", "1 4"]],
    ["are not used again after all have been withdrawn", ["ab", "", "c"], ["1 2", "", "3"]],
    ["stay where the oldest now ships with the add-in", ["abc", "bc", "bcd"], ["1 2 3", "2 3", "2 3 4"]],
  ])("%s", (_what, lists, expected) => expect(places(...lists)).toEqual(expected));
});

describe("verifying", () => {
  let published: string;
  beforeAll(async () => {
    published = createFolder();
    await publishFeed(few, published, [DEVELOPMENT_PRIVATE_KEY], NOW);
  });
  async function spoilt(spoil: (where: string) => void, given = fewFeed): Promise<readonly string[]> {
    const where = createFolder();
    cpSync(published, where, { recursive: true });
    spoil(where);
    return (await verifyFeed(where, [DEVELOPMENT_KEY], given, NOW)).findings;
  }
  const [first] = fewEditions;
  test.each<[string, (where: string) => void, RegExp]>([
    ["no index", (where) => rmSync(path.join(where, INDEX_FILE)), /does not exist/],
    ["a missing file", (where) => rmSync(path.join(where, first!.file)), /is in the index and does not exist/],
    [
      "a changed file",
      (where) => writeFileSync(path.join(where, first!.file), "x".repeat(first!.bytes)),
      /does not match its checksum/,
    ],
    ["a shorter file", (where) => writeFileSync(path.join(where, first!.file), "{}"), /stopped after/],
    [
      "a missing part",
      (where) => rmSync(path.join(where, `${first!.added[0]!.sha256}.json`)),
      /is in the index and does not exist/,
    ],
    ["a stray file", (where) => writeFileSync(path.join(where, "stray.json"), "{}"), /stray\.json is not in the index/],
    ["an index without a signature", (where) => writeFileSync(path.join(where, INDEX_FILE), "{}"), /is not the list/],
  ])("finds %s", async (_what, spoil, message) =>
    expect(await spoilt(spoil)).toContainEqual(expect.stringMatching(message)),
  );
  test("finds that the data package has moved on", async () => {
    expect(await spoilt(() => undefined, { ...fewFeed, editions: fewEditions.slice(0, -1) })).toEqual([
      expect.stringMatching(/not offer what src\/data/),
    ]);
  });
  test("warns of an index that is out of date, which is no defect of the feed", async () => {
    const { findings, warnings } = await verifyFeed(published, [DEVELOPMENT_KEY], fewFeed, new Date("2099-01-01"));
    expect(findings).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/was valid until/)]);
  });
});

describe("the private key", () => {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  const jwk = pair.privateKey.export({ format: "jwk" }) as JsonWebKey;

  test("is taken as PKCS#8 in PEM, as a JWK, or from a file", async () => {
    const file = path.join(createFolder(), "key.pem");
    writeFileSync(file, pem);
    for (const setting of [pem, JSON.stringify(jwk), file]) expect((await readPrivateKey(setting)).d).toBe(jwk.d);
  });
  test("is asked for in words where it is missing", async () => {
    await expect(readPrivateKey("")).rejects.toThrow(/TRADESHEET_FEED_KEY is not set.*openssl genpkey.*--development/s);
  });
  test.each(["secret-nonsense", "{", JSON.stringify({ kty: "oct", k: "secret" })])(
    "that is none is refused without being quoted: %s",
    async (setting) => {
      const error = await readPrivateKey(setting).catch((thrown: Error) => thrown);
      expect((error as Error).message).toMatch(/holds no private key/);
      expect((error as Error).message).not.toContain("secret");
    },
  );
  test("must not be the development key", async () => {
    await expect(readPrivateKey(JSON.stringify(DEVELOPMENT_PRIVATE_KEY))).rejects.toThrow(/the development key/);
  });
});

describe("the keys of a build", () => {
  const PRODUCTION = "https://example.org/tradesheet";
  const DEVELOPMENT = "https://localhost:3000";
  const setting = async () => JSON.stringify((await makeKey()).publicKey);

  test("for this machine are the development key, unless others are set", async () => {
    expect(await selectTrustedKeys(DEVELOPMENT, "")).toEqual([DEVELOPMENT_KEY]);
    const own = await setting();
    expect(await selectTrustedKeys(DEVELOPMENT, own)).toEqual([JSON.parse(own)]);
  });
  test("to be handed on must be given", async () => {
    await expect(selectTrustedKeys(PRODUCTION, "")).rejects.toThrow(/needs TRADESHEET_FEED_PUBLIC_KEY/);
    expect(await selectTrustedKeys(PRODUCTION, await setting())).toHaveLength(1);
  });
  test("to be handed on must not have the development key among them", async () => {
    const both = JSON.stringify([JSON.parse(await setting()), DEVELOPMENT_KEY]);
    await expect(selectTrustedKeys(PRODUCTION, both)).rejects.toThrow(/has the development key/);
  });
  test.each(["nonsense", "[]", '{"kty":"EC"}', "{}"])("are refused where they are none: %s", (text) =>
    expect(() => readPublicKeys(text)).toThrow(/is no public key/),
  );
  test("never carry a private part into the bundle", async () => {
    expect(readPublicKeys(JSON.stringify((await makeKey()).privateKey))![0]).not.toHaveProperty("d");
    expect(DEVELOPMENT_KEY).not.toHaveProperty("d");
  });
  test("must have signed the feed that the build serves", async () => {
    const where = createFolder();
    await publishFeed(few, where, [(await makeKey()).privateKey], NOW);
    await expect(createFeedTrust(DEVELOPMENT, where, NOW)).rejects.toThrow(
      /not signed with a key that this build trusts/,
    );
    expect(await createFeedTrust(DEVELOPMENT, FEED_FOLDER, NOW)).toMatchObject({
      version: (await readIndex(FEED_FOLDER)).version,
    });
  });
  test("do not help a build to be handed on whose feed is out of date", async () => {
    const [where, own] = [createFolder(), await makeKey()];
    await publishFeed(few, where, [own.privateKey], NOW);
    process.env.TRADESHEET_FEED_PUBLIC_KEY = JSON.stringify(own.publicKey);
    try {
      expect(await createFeedTrust(PRODUCTION, where, NOW)).toEqual({ keys: [own.publicKey], version: 1 });
      await expect(createFeedTrust(PRODUCTION, where, addDays(200))).rejects.toThrow(/was valid until/);
    } finally {
      delete process.env.TRADESHEET_FEED_PUBLIC_KEY;
    }
  });
  test("webpack refuses a production build without them", () => {
    const config = "require('./webpack.config.js')({}, { mode: 'production' }).then(() => console.log('built'))";
    const env = {
      ...process.env,
      TRADESHEET_ADDRESS: PRODUCTION,
      TRADESHEET_CONTACT: "help@example.org",
      TRADESHEET_FEED_PUBLIC_KEY: "",
    };
    expect(() => execFileSync(process.execPath, ["-e", config], { env, stdio: "pipe" })).toThrow(
      /needs TRADESHEET_FEED_PUBLIC_KEY/,
    );
  });
});

test("the development pair belongs together, and its private half says what it is", async () => {
  expect(await computeKeyId(toPublicKey(DEVELOPMENT_PRIVATE_KEY))).toBe(await computeKeyId(DEVELOPMENT_KEY));
  const text = readFileSync("src/tools/feed/development-key.private.json", "utf8");
  expect(text).toContain("For the playground and the tests only");
});
