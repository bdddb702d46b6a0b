/** From bytes to a dataset that may be used: length, hash, schema, identities, in that order. */
import { datasetOf, expand, type Dataset } from "../dataset";
import { InvalidData, readCompiled } from "../dataset/wire";
import { checkIdentities } from "../statistics";
import { sha256, textOf } from "./bytes";
import type { FeedEntry } from "./feed-index";
import { fail } from "./problems";

/**
 * The dataset in the bytes that the index vouches for.
 * @throws RefreshError truncated, tooLong, wrongHash or invalidData.
 */
export async function readVersion(bytes: Uint8Array<ArrayBuffer>, entry: FeedEntry): Promise<Dataset> {
  const { file } = entry;
  if (bytes.length < entry.bytes) fail("truncated", { file, bytes: bytes.length, of: entry.bytes });
  if (bytes.length > entry.bytes) fail("tooLong", { file, of: entry.bytes });
  if ((await sha256(bytes)) !== entry.sha256) fail("wrongHash", { file });
  try {
    const dataset = datasetOf(expand(readCompiled(JSON.parse(textOf(bytes)))), entry.sha256);
    if (dataset.newest.id !== entry.release)
      throw new InvalidData(`its newest release is ${dataset.newest.id}, not ${entry.release}`);
    return dataset;
  } catch (error) {
    // JSON.parse and TextDecoder throw errors of their own, for what is no JSON and no UTF-8.
    return fail("invalidData", { file, why: (error as Error).message });
  }
}

/**
 * The dataset, its figures in accord with each other too: what is stored for later has passed this.
 * @throws RefreshError as {@link readVersion}, or contradictory.
 */
export async function verifyVersion(bytes: Uint8Array<ArrayBuffer>, entry: FeedEntry): Promise<Dataset> {
  const dataset = await readVersion(bytes, entry);
  const { disagreements } = checkIdentities(dataset);
  const [first] = disagreements;
  if (first) fail("contradictory", { file: entry.file, count: disagreements.length, first: first.message });
  return dataset;
}
