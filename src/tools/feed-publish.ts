/**
 * npm run feed:publish: makes, signs and checks assets/feed/ from src/data/. TRADESHEET_FEED_KEY holds the private key;
 * `-- --development` signs for the playground and the tests only.
 */
import { toPublicKey } from "../refresh/envelope";
import { readContentsOrExit } from "./check-package";
import { DEVELOPMENT_PRIVATE_KEY, FEED_FOLDER, INDEX_FILE, publishFeed, readPrivateKey } from "./feed";

async function main(): Promise<void> {
  const development = process.argv.includes("--development");
  const own = development ? [] : [await readPrivateKey()];
  // The development key signs too: the playground and the tests read the same feed.
  const { index, changed, findings } = await publishFeed(
    readContentsOrExit("src/data"),
    FEED_FOLDER,
    [...own, DEVELOPMENT_PRIVATE_KEY],
    new Date(),
  );
  for (const finding of findings) console.error(finding);
  if (!index || findings.length > 0) throw new Error("The feed does not pass its checks. Nothing was written.");
  for (const { sequence, release, file, bytes } of index.versions)
    console.log(`${sequence}. ${release}: ${FEED_FOLDER}/${file}, ${bytes} bytes`);
  console.log(
    `${FEED_FOLDER}/${INDEX_FILE}: version ${index.version} of ${index.issued}, valid until ${index.expires}` +
      (changed ? "." : "; nothing has changed, so it stays as it is."),
  );
  for (const key of own)
    console.log(`Builds to hand on need TRADESHEET_FEED_PUBLIC_KEY='${JSON.stringify(toPublicKey(key))}'`);
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
