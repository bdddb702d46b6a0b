/** The static pages in a browser, as the Data tab leads to them: styled, readable on a narrow window, accessible. */
import type { Browser, Page } from "playwright-core";
import { startPlayground, type PlaygroundServer } from "../../src/playground/server/start-playground";
import { findSeriousViolations } from "../axe";
import { connectBrowser, watchPolicy } from "../browser";

jest.setTimeout(120_000);

let server: PlaygroundServer;
let browser: Browser;
beforeAll(async () => {
  server = await startPlayground(0);
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the Data tab outside Excel, in a language, and reads where the links at its foot lead. */
async function listLinks(locale: string): Promise<{ page: Page; links: string[] }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 }, locale });
  await page.route("**/frame.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto(`${server.address}addin/taskpane.html`);
  await page.locator("#tab-data").click();
  const links = page.locator("#panel-data nav a");
  await links.first().waitFor();
  return { page, links: await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href)) };
}

test.each([
  ["en-US", "en", ["help.html", "support.html", "privacy.html", "terms.html"]],
  ["zh-CN", "zh-CN", ["help.zh.html", "support.zh.html", "privacy.zh.html", "terms.zh.html"]],
])("in %s, the Data tab leads to pages in its language that keep their own policy", async (locale, lang, files) => {
  const { page, links } = await listLinks(locale);
  expect(links).toEqual(files.map((file) => `${server.address}addin/assets/${file}`));
  const violations: string[] = [];
  await watchPolicy(page, (violation) => violations.push(violation));
  for (const link of links) {
    await page.goto(link);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    // The style of the page, which a browser leaves out where the policy does not have its hash.
    expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).color)).toBe("rgb(15, 107, 111)");
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
  expect(violations).toEqual([]);
  await page.context().close();
});

test.each(["support", "privacy", "terms"])("axe finds nothing serious on the page %s, light or dark", async (name) => {
  for (const colorScheme of ["light", "dark"] as const) {
    // axe is put into the page, which lets in no script otherwise.
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    await page.goto(`${server.address}addin/assets/${name}.zh.html`);
    expect(await findSeriousViolations(page.mainFrame())).toEqual([]);
    await page.close();
  }
});
