/** npm run feed:verify: assets/feed/ as the add-in would have it, and as src/data/ makes it. */
import { readContentsOrExit } from "./check-package";
import { DEVELOPMENT_KEY, FEED_FOLDER, compileFeed, readPublicKeys, verifyFeed } from "./feed";

async function main(): Promise<void> {
  const keys = readPublicKeys() ?? [DEVELOPMENT_KEY];
  const feed = compileFeed(readContentsOrExit("src/data"));
  const { index, findings, warnings } = await verifyFeed(FEED_FOLDER, keys, feed, new Date());
  for (const line of [...findings, ...warnings]) console.error(line);
  if (!index || findings.length > 0) throw new Error("The feed does not pass its checks.");
  console.log(
    `The feed is in order: index ${index.version} of ${index.issued}, valid until ${index.expires}; ` +
      `${index.versions.length} versions, ${index.versions.map(({ release }) => release).join(", ")}.`,
  );
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
