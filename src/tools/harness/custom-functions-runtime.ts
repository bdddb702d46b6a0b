import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";

const FILE = "custom-functions-runtime.js";

/**
 * Microsoft's own custom-functions runtime, loaded into a window that has no more than it touches: jsdom, which takes a
 * second to load, gives the same.
 */
export function loadCustomFunctions(): typeof CustomFunctions {
  const ignore = (): void => undefined;
  // The library finds its own folder by the script tag it was loaded with, and adds others, whose loading never ends.
  const address = "https://localhost:3000/";
  const createElement = () => ({ src: address + FILE, getAttribute: () => null, setAttribute: ignore });
  const window = createContext({
    _richApiNativeBridge: {},
    document: { createElement, getElementsByTagName: () => [{ ...createElement(), appendChild: ignore }] },
    location: new URL(address),
    navigator: { userAgent: "" },
    history: {},
    addEventListener: ignore,
    setTimeout: ignore,
    clearTimeout: ignore,
  }) as { window?: unknown; CustomFunctions: typeof CustomFunctions };
  window.window = window;
  runInContext(readFileSync(require.resolve(`@microsoft/office-js/dist/${FILE}`), "utf8"), window);
  return window.CustomFunctions;
}
