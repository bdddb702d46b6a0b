import { createHash } from "node:crypto";
import type { CompiledDataset, CompiledDigest, DatasetContents, Observation } from "../types";

/** The observations by column: the distinct values, and for each row the index of its value. */
function toColumns(observations: readonly Observation[]): CompiledDataset["observations"] {
  const columns = Object.keys(observations[0] ?? {}).map((name) => {
    const cells = observations.map((observation) => observation[name as keyof Observation]);
    const values = [...new Set(cells)];
    const indexes = new Map(values.map((value, at) => [value, at]));
    return [name, { values, at: cells.map((cell) => indexes.get(cell)!) }];
  });
  return Object.fromEntries(columns) as CompiledDataset["observations"];
}

/** The JSON text that the add-in loads and the digest of its bytes. Deterministic: equal contents give equal text. */
export function compileDataset({
  releases,
  partners,
  products,
  regimes,
  enterprises,
  sources,
  events,
  observations,
}: DatasetContents): {
  json: string;
  digest: CompiledDigest;
} {
  const compiled: CompiledDataset = {
    format: 2,
    releases,
    partners,
    products,
    regimes,
    enterprises,
    sources,
    events,
    observations: toColumns(observations),
  };
  const json = JSON.stringify(compiled);
  return { json, digest: { sha256: createHash("sha256").update(json).digest("hex"), bytes: Buffer.byteLength(json) } };
}
