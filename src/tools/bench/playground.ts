/** The playground in a browser, as a person opens it, with nothing kept from before. */
import { chromium, type Browser, type Page } from "playwright-core";
import { LAUNCH_ARGUMENTS, findBrowser } from "../harness/find-browser";
import type { Playground } from "../../playground/page/playground";
import { startPlayground } from "../../playground/server/start-playground";

declare global {
  interface Window {
    playground: Playground;
  }
}

export interface OpenedBrowser {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** @throws Error where this machine has no browser. */
export async function openBrowser(): Promise<OpenedBrowser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("The benchmark needs Chromium, Chrome or Edge; CHROMIUM_PATH says where it is.");
  const [server, browser] = await Promise.all([
    startPlayground(0),
    chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS }),
  ]);
  return {
    browser,
    address: server.address,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A page that looks for no newer data. */
export async function openPage({ browser }: OpenedBrowser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.route("**/assets/feed/**", (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}
