/** npm run data:feed: the releases after the one that ships, compiled into assets/feed/. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { contentsOrExit } from "./data";
import { FEED, feedFiles } from "./feed";

const files = feedFiles(contentsOrExit("src/data"));
rmSync(FEED, { recursive: true, force: true });
mkdirSync(FEED, { recursive: true });
for (const [name, text] of files) {
  writeFileSync(`${FEED}/${name}`, text);
  console.log(`${FEED}/${name}: ${Buffer.byteLength(text)} bytes`);
}
