import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

let browser: PlaygroundBrowser;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browser?.stop());

/** On the page and in the pane. The grid's own parts are Univer's; the pane is a page of its own. */
async function findSerious({ page }: Visit): Promise<string[]> {
  const frames = page.frames().filter((each) => !each.url().startsWith("about:"));
  const found: string[] = [];
  for (const frame of frames)
    found.push(...(await findSeriousViolations(frame, { parts: ["#sheet", "#side iframe"] })));
  return found;
}

test.each(["?theme=light", "?theme=dark&language=zh-CN"])("axe finds nothing serious with %s", async (search) => {
  const visit = await browser.visit(search);
  await visit.pane.getByRole("tab").first().waitFor();
  await visit.page.getByRole("button", { name: /Try a formula|试用公式/ }).click();
  expect(await findSerious(visit)).toEqual([]);
  await visit.close();
});

test("a pane of 320 pixels has no horizontal scroll", async () => {
  const visit = await browser.visit();
  await visit.page.getByRole("separator", { name: "Width of the pane" }).focus();
  await visit.page.keyboard.press("Home");
  for (const name of ["Insert", "Functions", "Selected", "Workbook", "Data"]) {
    await visit.pane.getByRole("tab", { name }).click();
    const wide = () =>
      visit.pane.locator("html").evaluate((html) => [html.scrollWidth, html.ownerDocument.defaultView!.innerWidth]);
    const [content, window] = await wide();
    expect(window).toBe(320);
    expect(content).toBeLessThanOrEqual(320);
  }
  await visit.close();
});
