/** A page in jsdom that loads the real, unmodified office.js from its package. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { DOMWindow } from "jsdom";
import type { Host } from "../../playground/host";
import { JSDOM, ResourceLoader, VirtualConsole } from "./jsdom";
import { waitUntil } from "./wait-until";

const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const ADDRESS = "https://localhost:3000/";

type Fetched = ReturnType<InstanceType<typeof ResourceLoader>["fetch"]>;

/** Serves the library from its package; nothing else is loaded, and nothing from outside. */
class LibraryLoader extends ResourceLoader {
  override fetch(url: string): Fetched {
    const { origin, pathname } = new URL(url);
    const file = path.join(LIBRARY, pathname.replace("/office-js/", ""));
    if (`${origin}/` !== ADDRESS || !pathname.startsWith("/office-js/")) return null;
    return Promise.resolve(readFileSync(file)) as Fetched;
  }
}

/** What office.js puts on a page. */
export interface OfficePage {
  readonly window: Window & {
    Office: typeof Office;
    Excel: typeof Excel;
    OfficeExtension: typeof OfficeExtension;
    CustomFunctions: typeof CustomFunctions;
  };
  close(): void;
}

/** Opens a page over Excel for Windows or Excel on the web. */
export async function openPage(host: Host, transport: "desktop" | "web"): Promise<OfficePage> {
  const { window } = new JSDOM(
    `<!doctype html><html><head></head><body><script src="${ADDRESS}office-js/office.js"></script></body></html>`,
    {
      url: ADDRESS,
      runScripts: "dangerously",
      resources: new LibraryLoader(),
      pretendToBeVisual: true,
      virtualConsole: new VirtualConsole().sendTo(console),
      beforeParse: (page) => {
        // The library reads it for its origin; jsdom has none.
        Object.defineProperty(page.document, "domain", { value: "localhost" });
        shortenPauses(page);
        if (transport === "desktop") host.attach(page as unknown as Window);
        else connectWebHost(host, page);
      },
    },
  );
  const page = window as unknown as OfficePage["window"];
  await waitUntil(() => page.Office?.onReady !== undefined);
  await page.Office.onReady();
  return { window: page, close: () => window.close() };
}

/** The library collects the results of functions for 50 ms, and waits for 200 ms after it has sent them. */
function shortenPauses(page: DOMWindow): void {
  const { setTimeout } = page;
  const setShortTimeout = (handler: () => void, delay = 0): number =>
    setTimeout(handler, delay <= 200 ? delay / 20 : delay);
  Object.assign(page, { setTimeout: setShortTimeout });
}

/**
 * Excel on the web around the page. A frame in jsdom gives messages without the origin they came from, which the
 * library checks; so the page is opened by its host, which it takes for the one around it, and gets messages as a
 * browser gives them. test/host/web.browser.test.ts does it with frames in a browser.
 */
function connectWebHost(host: Host, page: DOMWindow): void {
  const origin = "https://localhost:3001";
  const opener = {
    postMessage: (message: string, target: string) => {
      if (target !== origin) throw new Error(`A message was sent to ${target}, which is not the host.`);
      queueMicrotask(() => host.web.receive(message));
    },
  };
  page.name = host.web.formatFrameName(origin);
  Object.defineProperty(page, "opener", { value: opener });
  host.web.connect((data) => {
    setTimeout(() => page.dispatchEvent(new page.MessageEvent("message", { data, origin })), 0);
  });
}
