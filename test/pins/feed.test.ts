/**
 * The feed as it is published, member by member. That the committed feed is signed, read and made of the same bytes again
 * (assets/feed: the envelope, the index and every version, so the form of a compiled dataset too) is tested in
 * test/tools/feed.test.ts, what is signed and by which algorithm in test/refresh/envelope.test.ts.
 */
import { generateKeyPairSync, sign as nodeSign } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPackage } from "../../src/dataset/package";
import { openIndex } from "../../src/refresh/feed-index";
import { DEVELOPMENT_PRIVATE_KEY, publishFeed } from "../../src/tools/feed";
import { copyReports } from "../dataset/reports-folder";

const NOW = new Date("2026-11-24T12:00:00Z");
const TYPE = "application/vnd.tradesheet.feed+json";

test("index.json is an envelope of an index", async () => {
  const createFolder = (): string => mkdtempSync(path.join(tmpdir(), "tradesheet-pins-"));
  const [folder, reports] = [createFolder(), createFolder()];
  try {
    copyReports(reports);
    const contents = readPackage(reports).contents!;
    // Two releases for the feed are enough.
    const taken = [...contents.bundledReleases, "2026-01-14", "2026-03-10"];
    const releases = contents.releases.filter(({ id }) => taken.includes(id));
    await publishFeed({ ...contents, releases }, folder, [DEVELOPMENT_PRIVATE_KEY], NOW);
    const envelope = JSON.parse(readFileSync(path.join(folder, "index.json"), "utf8")) as { payload: string };
    expect(envelope).toEqual({
      payload: expect.any(String) as unknown,
      payloadType: TYPE,
      signatures: [
        {
          // The name of the development key.
          keyid: "VGyY_aqLuM1j2meRotxNDAHdlENOW_63NB4Eg2M-FuM",
          sig: expect.stringMatching(/^[\w+/]{86}==$/) as unknown,
        },
      ],
    });
    // Lists of parts are named by their release, parts by their digest.
    const lists = readdirSync(folder).filter((file) => /^\d{4}-\d{2}(-\d{2})?\.json$/.test(file));
    const parts = readdirSync(folder).filter((file) => /^[0-9a-f]{64}\.json$/.test(file));
    expect(lists).toHaveLength(2);
    expect(lists.length + parts.length + 1).toBe(readdirSync(folder).length);
    expect(JSON.parse(Buffer.from(envelope.payload, "base64").toString("utf8"))).toEqual({
      format: 3,
      version: 1,
      issued: "2026-11-24T12:00:00Z",
      expires: "2027-05-23T12:00:00Z",
      published: lists.length,
      calendar: expect.any(Array) as unknown,
      versions: lists.sort().map((file, at) => ({
        sequence: at + 1,
        release: file.replace(/\.json$/, ""),
        month: expect.stringMatching(/^\d{4}-\d{2}$/) as unknown,
        headline: expect.any(String) as unknown,
        file,
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
        bytes: readFileSync(path.join(folder, file)).length,
        addedBytes: expect.any(Number) as unknown,
      })),
    });
  } finally {
    for (const made of [folder, reports]) rmSync(made, { recursive: true });
  }
});

describe("an index that was written by hand and signed by other software", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { kty, crv, x, y } = publicKey.export({ format: "jwk" });
  const key = { kty, crv, x, y } as JsonWebKey;
  const index = {
    format: 3,
    version: 3,
    issued: "2026-11-24T12:00:00Z",
    expires: "2027-05-23T12:00:00Z",
    published: 4,
    calendar: ["2026-12-08"],
    versions: [
      {
        sequence: 4,
        release: "2026-06-22",
        month: "2026-05",
        headline: "2026-01/2026-05",
        file: "2026-06-22.json",
        bytes: 4,
        addedBytes: 3,
        sha256: "0".repeat(64),
      },
    ],
  };
  const payload = Buffer.from(JSON.stringify(index));
  const signed = Buffer.concat([Buffer.from(`DSSEv1 ${TYPE.length} ${TYPE} ${payload.length} `), payload]);
  const sig = nodeSign("sha256", signed, { key: privateKey, dsaEncoding: "ieee-p1363" }).toString("base64");
  const envelope = (signature: object) =>
    JSON.stringify({ payload: payload.toString("base64"), payloadType: TYPE, signatures: [signature] });

  test("is read", async () => {
    expect(await openIndex(envelope({ keyid: "", sig }), [key])).toEqual(index);
  });

  test("names its key, which tells an unknown key from a signature that is broken", async () => {
    const development = JSON.parse(readFileSync("src/tools/feed/development-key.public.json", "utf8")) as JsonWebKey;
    const problem = (keyid: string) =>
      openIndex(envelope({ keyid, sig }), [development]).catch((error: { details: unknown }) => error.details);
    expect(await problem("VGyY_aqLuM1j2meRotxNDAHdlENOW_63NB4Eg2M-FuM")).toMatchObject({ code: "badSignature" });
    expect(await problem("somebody")).toMatchObject({ code: "unknownKey" });
  });
});

test("a list of parts has these members", () => {
  const list = JSON.parse(readFileSync("build/dataset/version.json", "utf8")) as { parts: object[] };
  expect(Object.keys(list)).toEqual(["format", "parts"]);
  expect(Object.keys(list.parts[0]!)).toEqual(["sha256", "bytes"]);
});

test("a part has these members", () => {
  const members = (value: unknown) => Object.keys(value as object).sort();
  const [catalogue, figures] = (
    JSON.parse(readFileSync("build/dataset/version.json", "utf8")) as { parts: { sha256: string }[] }
  ).parts.map(
    ({ sha256 }) =>
      JSON.parse(readFileSync(`build/dataset/parts/${sha256}.json`, "utf8")) as Record<
        string,
        Record<string, unknown>[]
      >,
  );
  const describePart = ({ observations: _columns, ...rest }: NonNullable<typeof catalogue>) =>
    Object.fromEntries(
      Object.entries(rest)
        .filter(([, rows]) => !Array.isArray(rows) || rows.length > 0)
        .map(([name, rows]) => [name, Array.isArray(rows) ? members(rows[0]) : rows]),
    );
  const SOURCES = ["address", "date", "described", "id", "publisher", "title", "weight"];
  expect(describePart(catalogue!)).toEqual({
    format: 3,
    partners: [
      "aliases",
      "alpha2",
      "changing",
      "comparesFrom",
      "continent",
      "en",
      "id",
      "kind",
      "listed",
      "m49",
      "members",
      "note",
      "ranked",
      "zh",
    ],
    products: ["aliases", "en", "hs", "id", "note", "partOf", "ranked", "zh"],
    regimes: ["aliases", "en", "id", "note", "partOf", "zh"],
    enterprises: ["aliases", "en", "id", "note", "partOf", "zh"],
    sources: SOURCES,
    events: ["date", "event", "scope", "source"],
    notes: ["en", "zh"],
  });
  expect(describePart(figures!)).toEqual({
    format: 3,
    releases: ["headline", "id", "month"],
    sources: SOURCES,
    notes: ["en", "zh"],
  });
  const { digits, ...columns } = figures!.observations as unknown as Record<string, object>;
  expect(digits).toBeInstanceOf(Array);
  expect(Object.entries(columns).map(([name, column]) => [name, members(column)])).toEqual(
    [
      ["release", "period", "flow", "partner", "product", "regime", "enterprise", "measure", "unit"],
      ["qualifier", "status", "source", "also", "note", "decimals"],
    ]
      .flat()
      .map((name) => [name, ["runs", "values"]]),
  );
});
