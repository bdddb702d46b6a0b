/** The Content-Security-Policy of the add-in's page: what somebody might get into the page is not run, and nothing is sent. */
import type { Frame } from "playwright-core";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
let visit: Visit;
let frame: Frame;
/** What reached the network in spite of the policy. */
const fetched: string[] = [];
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
  visit = await browser.visit();
  frame = visit.page.frames().find((each) => each.url().endsWith("/taskpane.html"))!;
  await visit.page.context().route("https://example.org/**", (route) => {
    fetched.push(route.request().url());
    return route.abort();
  });
  await visit.pane.getByRole("tablist").waitFor();
}, 60_000);
afterAll(() => {
  // Those of the tests, some of which are reported twice; `fetched` says that no request left.
  if (browser) browser.policyViolations.length = browser.outsideRequests.length = 0;
  return browser?.stop();
});

declare global {
  interface Window {
    injected?: string;
  }
}

test("the page itself violates nothing", () => expect(browser.policyViolations).toEqual([]));

test.each<[what: string, directive: string, inject: () => void]>([
  [
    "an inline script",
    "script-src-elem: inline",
    () => {
      const script = document.createElement("script");
      script.textContent = "window.injected = 'script'";
      document.body.append(script);
    },
  ],
  [
    "a handler in an attribute",
    "script-src-attr: inline",
    () => {
      const holder = document.createElement("div");
      holder.innerHTML = `<button onclick="window.injected = 'handler'"></button>`;
      document.body.append(holder);
      holder.querySelector("button")!.click();
      holder.remove();
    },
  ],
  [
    "a text that is run as code",
    "script-src: eval",
    () => {
      const run: (text: string, delay: number) => unknown = setTimeout;
      run("window.injected = 'eval'", 0);
    },
  ],
  [
    "a script of another server",
    "script-src-elem: https://example.org/",
    () => {
      const script = document.createElement("script");
      script.src = "https://example.org/injected.js";
      document.body.append(script);
    },
  ],
  [
    "a script from memory",
    "script-src-elem: blob",
    () => {
      const script = document.createElement("script");
      script.src = URL.createObjectURL(new Blob(["window.injected = 'blob'"]));
      document.body.append(script);
    },
  ],
  [
    "a request to another server",
    "connect-src: https://example.org/",
    () => void fetch("https://example.org/", { method: "POST", body: "figures" }).catch(() => undefined),
  ],
  [
    "an image of another server, whose address may carry figures",
    "img-src: https://example.org/",
    () => void (new Image().src = "https://example.org/figures.png"),
  ],
  [
    "a page of another server in a frame",
    "frame-src: https://example.org ",
    () => {
      const inner = document.createElement("iframe");
      inner.src = "https://example.org/";
      document.body.append(inner);
    },
  ],
  [
    "another base for the page's addresses",
    "base-uri: https://example.org",
    () => {
      const base = document.createElement("base");
      base.href = "https://example.org/";
      document.head.append(base);
    },
  ],
  [
    "a form that is sent to another server",
    "form-action: https://example.org/",
    () => {
      const form = document.createElement("form");
      form.action = "https://example.org/";
      // The whole window, which no frame-src of the playground holds back.
      form.target = "_top";
      document.body.append(form);
      form.submit();
    },
  ],
])("%s is blocked", async (_what, directive, inject) => {
  browser.policyViolations.length = 0;
  await frame.evaluate(inject);
  const deadline = Date.now() + 10_000;
  while (browser.policyViolations.length === 0 && Date.now() < deadline) await visit.page.waitForTimeout(20);
  // The page's own declaration and the header of the server report each.
  expect([...new Set(browser.policyViolations)]).toEqual([expect.stringContaining(directive)]);
  expect(await frame.evaluate(() => window.injected)).toBeUndefined();
  expect(fetched).toEqual([]);
});
