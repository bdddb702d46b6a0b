/** npx tsx src/tools/icons.ts: renders assets/icons/*.svg to the PNG sizes that manifest.xml names. */
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser, LAUNCH_ARGUMENTS } from "./harness/find-browser";

/** Each picture, what its PNG files are called, and the sizes Office asks for. */
const PICTURES: readonly [svg: string, png: string, sizes: readonly number[]][] = [
  ["app", "icon", [16, 32, 64, 80, 128]],
  ["partners", "partners", [16, 32, 80]],
  ["products", "products", [16, 32, 80]],
  ["refresh", "refresh", [16, 32, 80]],
  ["pane", "pane", [16, 32, 80]],
];

/** The drawing made for that very size, on its own pixel grid, where there is one. */
function readSvg(svg: string, size: number): string {
  const tuned = `assets/icons/${svg}-${size}.svg`;
  return readFileSync(existsSync(tuned) ? tuned : `assets/icons/${svg}.svg`, "base64");
}

async function main(): Promise<void> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("The icons are rendered by Chromium, Chrome or Edge, and none was found.");
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
  try {
    const page = await browser.newPage();
    for (const [svg, png, sizes] of PICTURES) {
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}img{display:block}</style>` +
            `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${readSvg(svg, size)}">`,
        );
        await page.screenshot({ path: `assets/${png}-${size}.png`, omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
