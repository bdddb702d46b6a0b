/** The start in Chromium, as a ratio to the same page with office.js alone: the add-in's own scripts do not arrive there. */
import type { Page } from "playwright-core";
import { getMedian, getRatio, measureRounds, type Entry } from "./measure";
import { openBrowser, openPage, type OpenedBrowser } from "./playground";

export interface BrowserStart {
  readonly name: string;
  /** Milliseconds from navigation, and the ratio to office.js alone. */
  readonly milliseconds: number;
  readonly ratio: number;
}

const ALONE = "office.js alone: Office.onReady";

export async function measureBrowserStart(rounds: number): Promise<BrowserStart[]> {
  const opened = await openBrowser();
  const entries: Entry[] = [
    { name: ALONE, run: () => visit(opened, waitForOffice, "**/addin/*.js") },
    { name: "first formula answered", run: () => visit(opened, waitForAnswer) },
    { name: "tabs of the pane", run: () => visit(opened, waitForPane) },
  ];
  const times = await measureRounds(entries, { rounds, clock: "wall" });
  await opened.close();
  return entries.map(({ name }) => ({
    name,
    milliseconds: getMedian(times, name),
    ratio: getRatio(times, name, ALONE),
  }));
}

async function visit(opened: OpenedBrowser, wait: (page: Page) => Promise<unknown>, blocked?: string): Promise<void> {
  const page = await openPage(opened);
  if (blocked) await page.context().route(blocked, (route) => route.abort());
  await page.goto(opened.address, { waitUntil: "commit" });
  await wait(page);
  await page.context().close();
}

async function waitForOffice(page: Page): Promise<void> {
  const isReady = () => {
    const frame = document.querySelector<HTMLIFrameElement>("#pane")?.contentWindow as typeof window | undefined | null;
    if (!frame || !("Office" in frame) || !frame.Office.onReady) return false;
    return frame.Office.onReady().then(() => true);
  };
  await page.waitForFunction(isReady);
}

/** Until the starter sheet's first figure has its answer. */
const waitForAnswer = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => "playground" in window);
  await page.waitForFunction(() => /^[\d.]/.test(window.playground.read("B2").text));
};

const waitForPane = (page: Page): Promise<void> => page.frameLocator("#pane").locator("#tab-insert").waitFor();
