import { createHash } from "node:crypto";
import { LANGUAGES } from "../../language";
import { DEVELOPMENT_ADDRESS } from "../address";
import { buildFunctionsMetadata } from "./metadata";

const LENGTH = 16;

/** Names what Excel keeps of the functions: a digest of their metadata in every language, the same at every address. */
export function computeMetadataVersion(): string {
  const metadata = LANGUAGES.map((language) => buildFunctionsMetadata(language, DEVELOPMENT_ADDRESS));
  return createHash("sha256").update(JSON.stringify(metadata)).digest("hex").slice(0, LENGTH);
}
