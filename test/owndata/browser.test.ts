/** Own data in a real browser, with the build of the CSV parser that ships: web views have no Buffer. */
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import type { CompiledPart } from "../../src/dataset";
import { BUNDLED_PARTS } from "../../src/session/bundled-dataset";
import { connectBrowser } from "../browser";

test("a browser reads a file with the same result as Node", async () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents:
        'import { readOwnData } from "./src/owndata"; ' +
        'import { BUNDLED_PARTS, addBundledPart, getBundledDataset } from "./src/session/bundled-dataset"; ' +
        "window.add = (parts) => BUNDLED_PARTS.forEach(({ sha256 }, at) => addBundledPart(sha256, parts[at])); " +
        "window.read = (text) => readOwnData(text, { name: 'mine.csv', official: getBundledDataset(), asOf: '2026-01-31' });",
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    target: "es2020",
    alias: { "bundled-dataset": `${process.cwd()}/build/dataset` },
  });
  const browser = await connectBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]!.text });
    const parts = BUNDLED_PARTS.map(
      ({ sha256 }) => JSON.parse(readFileSync(`build/dataset/parts/${sha256}.json`, "utf8")) as CompiledPart,
    );
    await page.evaluate((all) => (window as unknown as { add(parts: unknown): void }).add(all), parts);
    const read = await page.evaluate(() => {
      const { figures, problems, dataset } = (
        window as unknown as { read: (text: string) => { figures: number; problems: unknown[]; dataset: object } }
      ).read('period;flow;partner;measure;printed;unit\n2025-11;出口;"Côte d\'Ivoire";value;2.5;CNY bn\n');
      return { figures, problems, made: dataset !== undefined };
    });
    expect(read).toEqual({ figures: 1, problems: [], made: true });
  } finally {
    await browser.close();
  }
}, 30_000);
