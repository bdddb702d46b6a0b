/** The manifest of a build, from manifest.xml. */
import { createHash } from "node:crypto";
import { replaceAddress } from "../address";
import { escapeHtml } from "../html-page";
import { localizeManifest } from "./localize";

/** What a manifest is for: this machine, a rehearsal, or everybody. */
export const ENVIRONMENTS = ["development", "staging", "production"] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** An id of its own for each environment, always the same: Office takes two add-ins of one id for one. */
function deriveId(id: string, environment: Environment): string {
  if (environment === "production") return id;
  const bytes = createHash("sha256").update(`${id} ${environment}`).digest().subarray(0, 16);
  // Version 8, an id made by a rule of one's own, and the variant of RFC 9562.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

interface ManifestOptions {
  readonly address: string;
  readonly provider: string;
  readonly environment?: Environment;
}

/** The manifest for an address; one that is not for production has an id of its own and says in its name what it is for. */
export function buildManifest(xml: string, { address, provider, environment = "production" }: ManifestOptions): string {
  const nameSuffix = environment === "production" ? "" : ` (${environment})`;
  const named = xml
    .replace(/(?<=<Id>)[^<]+/, (id) => deriveId(id, environment))
    .replace(/(?<=<ProviderName>)[^<]*/, () => escapeHtml(provider))
    .replace(/(?<=<DisplayName DefaultValue=")[^"]*/, (name) => name + nameSuffix)
    .replace(/(?<=id="Group\.Label" DefaultValue=")[^"]*/, (name) => name + nameSuffix);
  return localizeManifest(replaceAddress(named, address));
}
