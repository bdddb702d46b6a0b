/** npm run manifest:check: manifest.xml and functions.json, offline. */
import { existsSync, readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { COMMAND_NAMES } from "../commands/command-names";
import packageJson from "../../package.json";
import {
  RULES,
  checkCommands,
  checkFiles,
  checkHelpLinks,
  checkMetadata,
  checkShortcuts,
  checkVersion,
  localizeManifest,
  parseManifest,
  type Finding,
} from "./manifest";

const MANIFEST = "manifest.xml";
const BUILT = "dist";

async function checkManifest(): Promise<Finding[]> {
  const manifest = parseManifest(localizeManifest(readFileSync(MANIFEST, "utf8")));
  // Microsoft's own reader, which its tools use to sideload.
  const { id } = await OfficeAddinManifest.readManifestFile(MANIFEST);
  if (!id) return [{ line: 0, message: "office-addin-manifest finds no Id in it." }];
  const functions = readFileSync(`${BUILT}/functions.json`, "utf8");
  const metadataFindings = checkMetadata(functions);
  return [
    ...RULES.flatMap((rule) => rule(manifest)),
    ...checkVersion(manifest, packageJson.version),
    ...checkCommands(manifest, COMMAND_NAMES),
    ...checkFiles(manifest, BUILT),
    ...checkShortcuts(manifest, BUILT, COMMAND_NAMES),
    ...metadataFindings,
    // Help addresses can be followed only where they are known to be there.
    ...(metadataFindings.length > 0
      ? []
      : checkHelpLinks(functions, readFileSync(`${BUILT}/assets/help.html`, "utf8"))),
  ];
}

async function main(): Promise<void> {
  if (!existsSync(`${BUILT}/functions.json`)) throw new Error("The add-in is not built. Run npm run build first.");
  const findings = await checkManifest();
  for (const { file = MANIFEST, line, message } of findings)
    console.error(`${file}${line ? `:${line}` : ""}: ${message}`);
  if (findings.length > 0) process.exit(1);
  console.log("manifest.xml and functions.json are in order, and every file they name is built.");
}

main().catch((error: unknown) => {
  console.error(`${MANIFEST}: ${(error as Error).message}`);
  process.exit(1);
});
