/** The browser that tests run in: one that is on the machine, never a silent skip. */
import type { Browser, Page } from "playwright-core";
import { loadOnce } from "../src/tools/harness/load-once";

const { chromium } = loadOnce(require.resolve("playwright-core")) as typeof import("playwright-core");

/** The environment variable with the address of the browser that test/launch-browser.ts launched. */
export const BROWSER_ENDPOINT = "TRADESHEET_TEST_BROWSER";

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
      "The browser tests need Chromium, Chrome or Edge, and none was found. Install one (Debian and Ubuntu: sudo apt-get install chromium-headless-shell or chromium) " +
        "or set CHROMIUM_PATH to its program file, then run the tests again.",
    );
  }
  return chromium.connect(endpoint);
}
