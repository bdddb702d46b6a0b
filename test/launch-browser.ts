/** Launches the one browser that all browser tests connect to. */
import { chromium, type BrowserServer } from "playwright-core";
import { findBrowser, LAUNCH_ARGUMENTS } from "../src/tools/harness/find-browser";
import { BROWSER_ENDPOINT } from "./browser";

/**
 * Has V8 optimize only what runs very often, and otherwise compile plainly rather than interpret. Most visits are short:
 * optimizing Univer's functions for long ones takes a fifth of the processor's time of a browser test.
 */
const COMPILE_PLAINLY =
  "--js-flags=--interrupt-budget=2000000,--interrupt-budget-for-maglev=1000000,--always-sparkplug";

declare global {
  var browserServer: BrowserServer | undefined;
}

export default async function launchBrowser(): Promise<void> {
  const executablePath = findBrowser();
  // Without a browser each of its tests fails with the reason, and the other tests still run.
  if (!executablePath) return;
  const args = [...LAUNCH_ARGUMENTS, COMPILE_PLAINLY];
  globalThis.browserServer = await chromium.launchServer({ executablePath, args });
  process.env[BROWSER_ENDPOINT] = globalThis.browserServer.wsEndpoint();
}
