/** The browser that tests run in: one that is on the machine, never a silent skip. */
import { existsSync } from "node:fs";
import { chromium, type Browser, type Page } from "playwright-core";

const BROWSER_PATHS = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export const LAUNCH_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The environment variable with the address of the browser that test/launch-browser.ts launched. */
export const BROWSER_ENDPOINT = "TRADESHEET_TEST_BROWSER";

/** The program file of a browser on this machine. */
export const findBrowser = (): string | undefined => BROWSER_PATHS.find((file) => file && existsSync(file));

declare global {
  interface Window {
    reportPolicyViolation?: (violation: string) => void;
  }
}

/**
 * Reports what the Content-Security-Policy of the page or of a frame in it blocks from now on: the directive, and what it
 * blocked where.
 */
export async function watchPolicy(page: Page, report: (violation: string) => void): Promise<void> {
  await page.exposeFunction("reportPolicyViolation", report);
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, documentURI }) =>
      window.reportPolicyViolation?.(`${effectiveDirective}: ${blockedURI} in ${documentURI}`),
    );
  });
}

/**
 * Connects to the browser of this run. Closing it closes only the contexts opened over this connection.
 * @throws Error that says how to install a browser where there is none.
 */
export function connectBrowser(): Promise<Browser> {
  const endpoint = process.env[BROWSER_ENDPOINT];
  if (!endpoint) {
    throw new Error(
      "The browser tests need Chromium, Chrome or Edge, and none was found. Install one (Debian and Ubuntu: sudo apt-get install chromium) " +
        "or set CHROMIUM_PATH to its program file, then run the tests again.",
    );
  }
  return chromium.connect(endpoint);
}
