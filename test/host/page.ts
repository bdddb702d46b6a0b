/** A page in jsdom that loads the real, unmodified office.js from its package. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";

const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const ADDRESS = "https://localhost:3000/";

/** Serves the library from its package; nothing else is loaded, and nothing from outside. */
class Library extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin, pathname } = new URL(url);
    const file = path.join(LIBRARY, pathname.replace("/office-js/", ""));
    if (`${origin}/` !== ADDRESS || !pathname.startsWith("/office-js/")) return null;
    return Promise.resolve(readFileSync(file)) as ReturnType<ResourceLoader["fetch"]>;
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

/** Opens a page; `attach` puts the host under it before the library runs. */
export async function openPage(attach: (window: Window) => void): Promise<OfficePage> {
  const { window } = new JSDOM(
    `<!doctype html><html><head></head><body><script src="${ADDRESS}office-js/office.js"></script></body></html>`,
    {
      url: ADDRESS,
      runScripts: "dangerously",
      resources: new Library(),
      pretendToBeVisual: true,
      virtualConsole: new VirtualConsole().sendTo(console),
      beforeParse: (page) => {
        // The library reads it for its origin; jsdom has none.
        Object.defineProperty(page.document, "domain", { value: "localhost" });
        attach(page as unknown as Window);
      },
    },
  );
  const page = window as unknown as OfficePage["window"];
  await until(() => page.Office?.onReady !== undefined);
  await page.Office.onReady();
  return { window: page, close: () => window.close() };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
