/** Launches the one browser that all browser tests connect to. */
import { chromium, type BrowserServer } from "playwright-core";
import { findBrowser, LAUNCH_ARGUMENTS } from "../src/tools/harness/find-browser";
import { BROWSER_ENDPOINT } from "./browser";

declare global {
  var browserServer: BrowserServer | undefined;
}

export default async function launchBrowser(): Promise<void> {
  const executablePath = findBrowser();
  // Without a browser each of its tests fails with the reason, and the other tests still run.
  if (!executablePath) return;
  globalThis.browserServer = await chromium.launchServer({ executablePath, args: LAUNCH_ARGUMENTS });
  process.env[BROWSER_ENDPOINT] = globalThis.browserServer.wsEndpoint();
}
