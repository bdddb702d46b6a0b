/**
 * From the scripts that ship to the first answer, in a fresh process: `npm run bench` starts one for every round, which
 * prints what it has measured.
 */
import { readFileSync } from "node:fs";
import vm from "node:vm";
import { measureHeap } from "./measure";

export interface NodeStart {
  /** Milliseconds of the processor: running functions.js, the first answer after it, the second. */
  readonly script: number;
  readonly first: number;
  readonly second: number;
  /** Megabytes of heap after the first answer. */
  readonly megabytes: number;
}

type CustomFunction = (...args: unknown[]) => unknown[][];

const readClock = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const functions = new Map<string, CustomFunction>();
const never = new Promise(() => undefined);
// As far as functions.js needs a page: what it loads after it never arrives.
const element = { setAttribute: () => undefined, getAttribute: () => null, appendChild: () => undefined };
Object.assign(globalThis, {
  self: globalThis,
  window: globalThis,
  location: new URL("https://localhost:3000/taskpane.html"),
  document: {
    baseURI: "https://localhost:3000/",
    currentScript: { tagName: "SCRIPT", src: "https://localhost:3000/functions.js" },
    head: element,
    createElement: () => ({ ...element }),
    getElementsByTagName: () => [],
    addEventListener: () => undefined,
  },
  fetch: () => never,
  Office: { onReady: () => never, actions: { associate: () => undefined } },
  CustomFunctions: { associate: (id: string, answer: CustomFunction) => functions.set(id, answer) },
});

const code = readFileSync("dist/functions.js", "utf8");
const heap = measureHeap();
const times = [readClock()];
vm.runInThisContext(code, "functions.js");
times.push(readClock());
const answer = functions.get("TRADESHARE")!([["ASEAN"]]);
times.push(readClock());
functions.get("TRADESHARE")!([["EU"]]);
times.push(readClock());
if (typeof answer[0]?.[0] !== "number") throw new Error("The first formula has no number for an answer.");
const [script, first, second] = times.slice(1).map((time, at) => time - times[at]!);
const result: NodeStart = { script: script!, first: first!, second: second!, megabytes: measureHeap() - heap };
console.log(JSON.stringify(result));
process.exit(0);
