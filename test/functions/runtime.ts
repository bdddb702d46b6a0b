/** Microsoft's own custom-functions runtime, loaded into jsdom: functions meet the real CustomFunctions.Error. */
import { readFileSync } from "node:fs";
import { TextDecoder, TextEncoder } from "node:util";
import { JSDOM } from "jsdom";

const FILE = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.js");

Object.assign(globalThis, { TextDecoder, TextEncoder });
// The library finds its own folder by the script tag it was loaded with.
const { window } = new JSDOM(`<script src="custom-functions-runtime.js"></script>`, {
  runScripts: "outside-only",
  url: "https://localhost:3000/",
});
Object.assign(window, { _richApiNativeBridge: {} });
window.eval(readFileSync(FILE, "utf8"));
Object.assign(globalThis, { CustomFunctions: window.CustomFunctions as unknown });
// The library waits for a page that will never finish loading; what it defined stays usable.
window.close();
