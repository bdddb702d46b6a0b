/** Checks downloaded or stored bytes: length, digest, schema and identities, in that order. */
import { createDataset, expandDataset, type Dataset } from "../dataset";
import { InvalidDataError, parseCompiledDataset } from "../dataset/parse-compiled-dataset";
import { checkIdentities } from "../statistics";
import { sha256, decodeUtf8 } from "./bytes";
import type { FeedEntry } from "./feed-index";
import { fail } from "./errors";

/**
 * The dataset in the bytes, with length, digest and schema checked against the entry of the index.
 * @throws RefreshError with the code `truncated`, `tooLong`, `wrongHash` or `invalidData`.
 */
export async function readVersion(bytes: Uint8Array<ArrayBuffer>, entry: FeedEntry): Promise<Dataset> {
  const { file } = entry;
  if (bytes.length < entry.bytes) fail("truncated", { file, bytes: bytes.length, of: entry.bytes });
  if (bytes.length > entry.bytes) fail("tooLong", { file, of: entry.bytes });
  if ((await sha256(bytes)) !== entry.sha256) fail("wrongHash", { file });
  try {
    const dataset = createDataset(expandDataset(parseCompiledDataset(parseJson(bytes))), entry.sha256);
    if (dataset.newestRelease.id !== entry.release)
      throw new InvalidDataError(`its newest release is ${dataset.newestRelease.id}, not ${entry.release}`);
    return dataset;
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
 * As {@link readVersion}, and checks that the figures do not contradict each other. To be done before a version is stored.
 * @throws RefreshError as {@link readVersion}, or with the code `contradictory`.
 */
export async function verifyVersion(bytes: Uint8Array<ArrayBuffer>, entry: FeedEntry): Promise<Dataset> {
  const dataset = await readVersion(bytes, entry);
  const { disagreements } = checkIdentities(dataset);
  const [first] = disagreements;
  if (first) fail("contradictory", { file: entry.file, count: disagreements.length, first: first.message });
  return dataset;
}
