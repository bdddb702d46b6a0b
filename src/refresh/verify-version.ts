/** Checks downloaded or stored bytes: length, digest, schema and identities, in that order. */
import {
  createDatasetFromParts,
  decodeColumns,
  type CompiledDigest,
  type CompiledPart,
  type Dataset,
} from "../dataset";
import { checkReferences } from "../dataset/check-references";
import { InvalidDataError, parsePart, parseVersion } from "../dataset/parse-part";
import { checkIdentities } from "../identities";
import { sha256, decodeUtf8 } from "./bytes";
import type { FeedEntry } from "./feed-index";
import { fail } from "./errors";

/** A file of the feed and what it must be. */
export interface ExpectedFile extends CompiledDigest {
  readonly file: string;
  /** The file that errors name, where people do not know this one. */
  readonly label?: string;
}

/**
 * The file of a part, which its digest names.
 * @param label - the file of its version, which tells people more than a digest.
 */
export const toPartFile = (digest: CompiledDigest, label?: string): ExpectedFile => ({
  ...digest,
  file: `${digest.sha256}.json`,
  ...(label !== undefined && { label }),
});

/**
 * Reads a file whose length and digest are known.
 * @throws RefreshError with the code `truncated`, `tooLong`, `wrongHash` or `invalidData`.
 */
async function readFile<T>(bytes: Uint8Array<ArrayBuffer>, expected: ExpectedFile, parse: (json: unknown) => T) {
  const { label: file = expected.file } = expected;
  if (bytes.length < expected.bytes) fail("truncated", { file, bytes: bytes.length, of: expected.bytes });
  if (bytes.length > expected.bytes) fail("tooLong", { file, of: expected.bytes });
  if ((await sha256(bytes)) !== expected.sha256) fail("wrongHash", { file });
  return refuseInvalidData(file, () => parse(parseJson(bytes)));
}

function refuseInvalidData<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InvalidDataError)) throw error;
    return fail("invalidData", { file, why: error.message });
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    // The messages of browsers differ and do not help.
    throw new InvalidDataError("it is not JSON in UTF-8");
  }
}

/**
 * The parts that a version lists.
 * @throws RefreshError with the code `truncated`, `tooLong`, `wrongHash` or `invalidData`.
 */
export const readVersion = async (
  bytes: Uint8Array<ArrayBuffer>,
  entry: FeedEntry,
): Promise<readonly CompiledDigest[]> => (await readFile(bytes, entry, parseVersion)).parts;

/** As {@link readVersion}, of a part. */
export const readPart = (bytes: Uint8Array<ArrayBuffer>, expected: ExpectedFile): Promise<CompiledPart> =>
  readFile(bytes, expected, parsePart);

/** The parts of a version, each with whether it ships with the add-in, whose build has checked it. */
export interface VersionPart {
  readonly part: CompiledPart;
  readonly isBundled: boolean;
}

/**
 * The dataset of a version, with what its parts say together checked.
 * @throws RefreshError with the code `invalidData`.
 */
export function assembleVersion(entry: FeedEntry, versionParts: readonly VersionPart[]): Dataset {
  return refuseInvalidData(entry.file, () => {
    const parts = versionParts.map(({ part }) => part);
    if (!parts.some(({ releases }) => releases.length > 0)) throw new InvalidDataError("releases: there is none");
    const dataset = createDatasetFromParts(parts, entry.sha256);
    checkReferences(dataset, parts, listNewParts(versionParts));
    if (dataset.newestRelease.id !== entry.release)
      throw new InvalidDataError(`its newest release is ${dataset.newestRelease.id}, not ${entry.release}`);
    return dataset;
  });
}

const listNewParts = (versionParts: readonly VersionPart[]): CompiledPart[] =>
  versionParts.filter(({ isBundled }) => !isBundled).map(({ part }) => part);

/**
 * As {@link assembleVersion}, and checks that no figure of a new part contradicts the others. To be done before a
 * version is stored.
 * @throws RefreshError as {@link assembleVersion}, or with the code `contradictory`.
 */
export function verifyVersion(entry: FeedEntry, versionParts: readonly VersionPart[]): Dataset {
  const dataset = assembleVersion(entry, versionParts);
  const { disagreements } = checkIdentities(
    dataset,
    listNewParts(versionParts).flatMap(({ observations }) => decodeColumns(observations)),
  );
  const [first] = disagreements;
  if (first) fail("contradictory", { file: entry.file, count: disagreements.length, first: first.message });
  return dataset;
}
