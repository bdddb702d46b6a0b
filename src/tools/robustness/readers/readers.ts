/** All that the add-in reads from outside itself. Each reader is given changed input, and takes or refuses it. */
import { decodeColumns, isDecimalText, type CompiledPart, type Dataset } from "../../../dataset";
import { LANGUAGES } from "../../../language";
import { readOwnData, type OwnData } from "../../../owndata";
import { getRefreshMessages } from "../../../refresh";
import { encodeUtf8, sha256 } from "../../../refresh/bytes";
import { openEnvelope } from "../../../refresh/envelope";
import { RefreshError, type RefreshErrorCode } from "../../../refresh/errors";
import {
  findNextRelease,
  getNewestEntry,
  parseIndex,
  type FeedEntry,
  type FeedIndex,
} from "../../../refresh/feed-index";
import { readPart, readVersion, verifyVersion, type ExpectedFile } from "../../../refresh/verify-version";
import { getBundledDataset } from "../../../session";
import { decodeText } from "../../../taskpane/owndata/read-file";
import { loadCommittedFeed, makeKey, signIndex } from "../../harness/feeds";
import { pick } from "../../harness/seeded-random";
import { ensure } from "../cases";
import { checkDataset, checkMessage } from "./check-dataset";
import { listTexts, mutateJson } from "./mutate-json";
import { mutateBytes, mutateText } from "./mutate-text";
import { OWN_FILES, SDMX_FILES } from "./own-data-files";
import type { Reader } from "./reader";
import { createSavedTableReader } from "./saved-tables-reader";
import { createSmallPart } from "./small-version";

/** Encodings that Excel and others save text in. */
const ENCODINGS: readonly ((text: string) => Uint8Array)[] = [
  encodeUtf8,
  (text) => encodeUtf8(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
  (text) => Buffer.from(text, "latin1"),
];

function checkOwnData({ dataset, figures, missing, problems, more, warnings }: OwnData, random: () => number): boolean {
  ensure((dataset === undefined) === problems.length > 0, "a file is neither taken nor refused with a reason");
  ensure(
    [figures, missing, more].every((count) => Number.isInteger(count) && count >= 0),
    "a count is no count",
  );
  for (const { line, message } of [...problems, ...warnings]) {
    ensure(Number.isInteger(line) && line >= 1, () => `a problem is in line ${line}`);
    checkMessage(message);
  }
  if (dataset) checkDataset(dataset, random);
  return dataset !== undefined;
}

/** A reader of files of own data, as texts and as bytes. */
const createFileReader = (name: string, input: string, files: readonly string[], official: Dataset): Reader => ({
  name,
  input,
  read({ random, describe }) {
    const file = pick(files, random);
    const text =
      random() < 0.3 ? decodeText(mutateBytes(pick(ENCODINGS, random)(file), random)) : mutateText(file, random);
    describe(() => JSON.stringify(text));
    // Bytes that are no text.
    if (text === undefined) return false;
    const language = pick(LANGUAGES, random);
    return checkOwnData(readOwnData(text, { name: "mine.csv", official, asOf: "2026-01-31", language }), random);
  },
});

/**
 * Reads what a refresh downloads.
 * @throws BrokenRule where it is refused for a reason that is none of these.
 */
async function readOrRefuse<T>(codes: readonly RefreshErrorCode[], read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RefreshError)) throw error;
    const { details } = error;
    ensure(codes.includes(details.code), () => `it is refused as ${details.code}`);
    for (const language of LANGUAGES)
      checkMessage(getRefreshMessages(language).step({ kind: "failed", problem: details }));
    return undefined;
  }
}

/** Changed JSON as a text: of other contents, or damaged. */
function mutateDocument(document: unknown, texts: readonly string[], random: () => number): string {
  const chance = random();
  if (chance < 0.75) return JSON.stringify(mutateJson(document, texts, random));
  return mutateText(JSON.stringify(document), random);
}

const DAY = 24 * 60 * 60 * 1000;

function checkIndex(index: FeedIndex): void {
  const [issued, expires] = [Date.parse(index.issued), Date.parse(index.expires)];
  ensure(expires > issued && expires - issued <= 366 * DAY, "an index is valid for ever, or never");
  for (const { file, bytes, sequence } of index.versions) {
    ensure(new URL(file, "https://localhost/feed/").href === `https://localhost/feed/${file}`, "a file is elsewhere");
    ensure(Number.isSafeInteger(bytes) && Number.isSafeInteger(sequence), "a number of the index is none");
  }
  getNewestEntry(index);
  findNextRelease(index, "2026-11-24");
}

async function createIndexReader(): Promise<Reader> {
  const { index } = await loadCommittedFeed();
  const texts = listTexts(index);
  return {
    name: "feed index",
    input: "the payload of the index, signed or not",
    async read({ random, describe }) {
      const text = mutateDocument(index, texts, random);
      describe(() => text);
      const read = await readOrRefuse(["badIndex", "formerFeed"], () => parseIndex(text));
      if (read) checkIndex(read);
      return read !== undefined;
    },
  };
}

async function createEnvelopeReader(): Promise<Reader> {
  const [{ index }, key, other] = await Promise.all([loadCommittedFeed(), makeKey(), makeKey()]);
  const signed = await Promise.all([signIndex(index, key), signIndex(index, other, key)]);
  const payload = JSON.stringify(index);
  return {
    name: "signed envelope",
    input: "the signed envelope around the index",
    async read({ random, describe }) {
      const document: unknown = JSON.parse(pick(signed, random));
      const text = mutateDocument(document, [], random);
      describe(() => text);
      const opened = await readOrRefuse(["notAnIndex", "unknownKey", "badSignature"], () =>
        openEnvelope(text, [key.publicKey]),
      );
      ensure(opened === undefined || opened === payload, "a changed index passes as signed");
      return opened !== undefined;
    },
  };
}

/** The digest that the index would have of the bytes, so that only their contents can be refused. */
const describeFile = async (bytes: Uint8Array<ArrayBuffer>): Promise<ExpectedFile> => ({
  file: "part.json",
  sha256: await sha256(bytes),
  bytes: bytes.length,
});

async function createListReader(): Promise<Reader> {
  const { index, texts: files } = await loadCommittedFeed();
  const entry = getNewestEntry(index)!;
  const list: unknown = JSON.parse(files[entry.file]!);
  const texts = listTexts(list);
  return {
    name: "list of parts",
    input: "the list of the parts of a version, properly signed",
    async read({ random, describe }) {
      const text = mutateDocument(list, texts, random);
      describe(() => text);
      const bytes = encodeUtf8(text);
      const file = await describeFile(bytes);
      const parts = await readOrRefuse(["invalidData"], () => readVersion(bytes, { ...entry, ...file }));
      if (parts)
        ensure(parts.length > 0 && parts.every(({ bytes: one }) => Number.isSafeInteger(one)), "a list has no parts");
      return parts !== undefined;
    },
  };
}

function createPartReader(part: CompiledPart): Reader {
  const texts = listTexts(part);
  return {
    name: "part",
    input: "a part with figures and catalogues, properly signed",
    async read({ random, describe }) {
      const text = mutateDocument(part, texts, random);
      describe(() => text);
      const bytes = encodeUtf8(text);
      const file = await describeFile(bytes);
      const read = await readOrRefuse(["invalidData"], () => readPart(bytes, file));
      for (const { printed } of read ? decodeColumns(read.observations) : [])
        ensure(isDecimalText(printed), () => `the digits of a figure are ${printed}`);
      return read !== undefined;
    },
  };
}

function createVersionReader(part: CompiledPart): Reader {
  const texts = listTexts(part);
  const [newest] = part.releases;
  const entry = {
    sequence: 9,
    release: newest!.id,
    month: newest!.month,
    headline: newest!.headline,
    file: "2026-06.json",
    bytes: 1,
    addedBytes: 1,
    sha256: "0".repeat(64),
  } satisfies FeedEntry;
  return {
    name: "dataset",
    input: "the dataset of a version, its parts properly signed and of the right form",
    async read({ random, describe }) {
      // Of the right form, so that what the parts say together is checked.
      const changed = mutateJson(part, texts, random);
      describe(() => JSON.stringify(changed));
      const bytes = encodeUtf8(JSON.stringify(changed));
      const file = await describeFile(bytes);
      const dataset = await readOrRefuse(["invalidData", "contradictory"], async () =>
        verifyVersion(entry, [{ part: await readPart(bytes, file), isBundled: false }]),
      );
      if (dataset && dataset.observations.length > 0) checkDataset(dataset, random);
      return dataset !== undefined;
    },
  };
}

export async function createReaders(): Promise<Reader[]> {
  const official = getBundledDataset();
  const part = createSmallPart(official);
  return [
    createFileReader("own data", "a CSV file in our columns, as text and as bytes", OWN_FILES, official),
    createFileReader("SDMX-CSV", "an SDMX-CSV file of version 1.0 or 2.0, as text and as bytes", SDMX_FILES, official),
    await createIndexReader(),
    await createEnvelopeReader(),
    await createListReader(),
    createPartReader(part),
    createVersionReader(part),
    createSavedTableReader(official),
  ];
}
