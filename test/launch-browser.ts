/** Launches the one browser that all browser tests connect to. */
import { chromium, type BrowserServer } from "playwright-core";
import { findBrowser, LAUNCH_ARGUMENTS } from "../src/tools/harness/find-browser";
import { BROWSER_ENDPOINT } from "./browser";

/**
 * Has V8 optimize only what runs very often, and otherwise compile plainly rather than interpret, and collect new objects
 * seldom. Most visits are short: optimizing Univer's functions for long ones takes a fifth of the processor's time of a
 * browser test, and collecting what a page makes as it loads a fifteenth.
 */
const V8_FLAGS = [
  "--interrupt-budget=2000000",
  "--interrupt-budget-for-maglev=1000000",
  "--always-sparkplug",
  "--min-semi-space-size=32",
  "--max-semi-space-size=64",
];

declare global {
  var browserServer: BrowserServer | undefined;
}

export default async function launchBrowser(): Promise<void> {
  const executablePath = findBrowser();
  // Without a browser each of its tests fails with the reason, and the other tests still run.
  if (!executablePath) return;
  const args = [...LAUNCH_ARGUMENTS, `--js-flags=${V8_FLAGS.join(",")}`];
  globalThis.browserServer = await chromium.launchServer({ executablePath, args });
  process.env[BROWSER_ENDPOINT] = globalThis.browserServer.wsEndpoint();
}
