/** npx tsx src/tools/icons.ts: renders assets/icons/*.svg to the PNG sizes that manifest.xml names. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { launchOptions } from "../../test/browser";

/** Each picture at its sizes; the smallest of the add-in's own icon is drawn for itself. */
const PICTURES: readonly [svg: string, png: string, sizes: readonly number[]][] = [
  ["app-16", "icon", [16]],
  ["app", "icon", [32, 64, 80, 128]],
  ...["partners", "products", "refresh", "pane"].map(
    (name) => [name, name, [16, 32, 80]] as [string, string, number[]],
  ),
];

async function main(): Promise<void> {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  for (const [svg, png, sizes] of PICTURES) {
    const source = readFileSync(`assets/icons/${svg}.svg`, "base64");
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
      );
      await page.screenshot({ path: `assets/${png}-${size}.png`, omitBackground: true });
    }
  }
  await browser.close();
}

void main();
