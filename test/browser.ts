/** The browser that tests run in: one that is on the machine, never a silent skip. */
import { existsSync } from "node:fs";
import type { LaunchOptions } from "playwright-core";

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

/**
 * How to launch the browser found on this machine.
 * @throws Error that says how to install one where there is none.
 */
export function getLaunchOptions(): LaunchOptions {
  const executablePath = BROWSER_PATHS.find((place) => place && existsSync(place));
  if (!executablePath) {
    throw new Error(
      "The browser tests need Chromium, Chrome or Edge, and none was found. Install one (Debian and Ubuntu: sudo apt-get install chromium) " +
        "or set CHROMIUM_PATH to its program file, then run npm test again.",
    );
  }
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  return { executablePath, args: ["--no-sandbox", "--disable-gpu", ...quiet] };
}
