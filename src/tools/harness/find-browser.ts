/** The browser that tests and the benchmark run in: one that is on the machine. */
import { existsSync } from "node:fs";

const BROWSER_PATHS = [
  process.env.CHROMIUM_PATH,
  // Chromium's engine without its windows, whose own pages take a fifth of the time of the browser tests.
  "/usr/bin/chromium-headless-shell",
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

/** The program file of a browser on this machine. */
export const findBrowser = (): string | undefined => BROWSER_PATHS.find((file) => file && existsSync(file));
