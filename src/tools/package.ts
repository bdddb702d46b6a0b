/** npm run package: builds the add-in for an address, and makes the folder to host and the manifests. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseAddress } from "./address";
import { createFeedTrust } from "./feed";
import { packageAddIn } from "./package/package-add-in";
import { readProvider } from "./provider";

const USAGE = `npm run package -- --address https://example.org/tradesheet --contact help@example.org
  --address   where the add-in is served from: https, without a slash at its end
  --contact   where people get help: an e-mail or https address
  --staging   where it is tried out before; the address with /staging where none is given
  --provider  the name of the provider, as in Partner Center; TradeSheet where none is given
  --out       the folder to make; package where none is given
The public key of the feed is in TRADESHEET_FEED_PUBLIC_KEY (docs/refresh.md).`;

const OPTIONS = {
  address: { type: "string" },
  contact: { type: "string" },
  staging: { type: "string" },
  provider: { type: "string" },
  out: { type: "string", default: "package" },
} as const;

async function main(): Promise<void> {
  const { address, contact, staging, provider: name, out } = parseArgs({ options: OPTIONS }).values;
  if (!address) throw new Error(`--address is missing.\n\n${USAGE}`);
  const production = parseAddress(address, "--address");
  const addresses = { production, staging: staging ? parseAddress(staging, "--staging") : `${production}/staging` };
  const provider = readProvider(production, name, contact);
  // Before the build, which takes longer than saying what is wrong.
  await createFeedTrust(production);
  build({
    TRADESHEET_ADDRESS: production,
    TRADESHEET_PROVIDER: provider.name,
    ...(provider.contact !== undefined && { TRADESHEET_CONTACT: provider.contact }),
  });
  const manifests = packageAddIn({ built: "dist", builtFor: production, addresses, provider: provider.name, out });
  console.log(
    `${path.resolve(out)} has the files to serve, the headers and the manifests; UPLOAD.md says what to do with them.`,
  );
  for (const [environment, file] of Object.entries(manifests)) console.log(`  ${environment}: ${file}`);
}

/** Makes the production build in dist/. */
function build(settings: Readonly<Record<string, string>>): void {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], {
    stdio: "inherit",
    env: { ...process.env, ...settings },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("The build failed, so nothing was packaged.");
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
