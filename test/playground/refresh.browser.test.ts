/** A refresh as a person does it, read from the grid: from the bundled release to the newest of the feed and back. */
import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { findSeriousViolations } from "../axe";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

const BUNDLED = "2025-12";
const NEWEST = "2026-08";
const INDEX = "**/assets/feed/index.json";
const DATA = `**/assets/feed/${NEWEST}.json`;

let browser: PlaygroundBrowser;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
}, 60_000);
afterAll(() => browser?.stop());

const findPaneFrame = (page: Page) => page.frames().find((frame) => frame.url().endsWith("/taskpane.html"))!;
const openTab = (visit: Visit, tab: string) => visit.pane.locator(`#tab-${tab}`).click();
const press = (visit: Visit, name: string | RegExp) => visit.pane.getByRole("button", { name }).click();
const waitForText = (visit: Visit, text: string | RegExp) => visit.pane.getByText(text).first().waitFor();
const waitForRelease = (visit: Visit, release: string) =>
  visit.pane.locator("header").getByText(`release of ${release}`).waitFor({ timeout: 15_000 });
const refresh = (visit: Visit) => press(visit, "Check for new data");
const waitForCalculation = (page: Page) =>
  page.evaluate(() => window.tradeSheetHost.workbook.calculation.waitForCalculation());

describe("from the bundled release to the newest of the feed", () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await browser.visit("", { feed: true });
    await waitForRelease(visit, BUNDLED);
  });
  afterAll(() => visit?.close());

  test("newer data is offered over every tab, and nothing is taken unasked", async () => {
    await waitForText(
      visit,
      `Latest period: Jan-Jul 2026 (was Jan-Nov 2025). New data is available: release of ${NEWEST} (370 kB).`,
    );
    await visit.expectText("B2", "41.21 trn");
    await openTab(visit, "data");
    await waitForText(visit, `Until you update, formulas use the release of ${BUNDLED}.`);
    await openTab(visit, "insert");
    await press(visit, "Not now");
    await visit.pane.getByText("New data is available").waitFor({ state: "detached" });
  });

  test("a table is inserted, and its cells are given a format of one's own", async () => {
    await visit.select("A10");
    await press(visit, "Insert partners");
    await waitForText(visit, /Inserted \S+ at /);
    await waitForCalculation(visit.page);
    await visit.expectText("C14", "6,824.20");
    await findPaneFrame(visit.page).evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange("C14");
        cell.numberFormat = [["0.00"]];
        cell.format.fill.color = "#FFE699";
        await context.sync();
      }),
    );
    await visit.expectText("C14", "6824.20");
  });

  test("the button takes the newest release, and every cell answers from it", async () => {
    await openTab(visit, "data");
    await refresh(visit);
    await waitForRelease(visit, NEWEST);
    await waitForText(
      visit,
      /^Latest period: Jan-Jul 2026 \(was Jan-Nov 2025\)\. The data is now the release of 2026-08: [\d,]+ figures new, 2 revised\.$/,
    );
    await visit.expectText("B1", "Jan-Jul 2026");
    await visit.expectText("B2", "30.13 trn");
    await visit.page.locator("#release", { hasText: `Jan-Jul 2026, published ${NEWEST}` }).waitFor();
  });

  test("the cells that changed are listed, each leads to its place", async () => {
    const cell = visit.pane.getByRole("listitem").filter({ hasText: "41.21 trn → 30.13 trn" });
    await cell.getByRole("button", { name: /B2$/ }).click({ timeout: 15_000 });
    await visit.page.waitForFunction(() => window.playground.getSelected() === "B2");
  });

  test("the inserted table has followed, in the format that it was given", async () => {
    await visit.page.waitForFunction(() => window.playground.read("B12").text !== "");
    const { text, formula, format, fill } = await visit.read("C14");
    expect(formula).toContain("TRADE.TRADEVALUE(");
    expect(format).toBe("0.00");
    expect(text).not.toBe("6824.20");
    expect(fill.toUpperCase()).toBe("#FFE699");
    await press(visit, /^Inserted tables · 1/);
    await visit.pane.locator("#panel-data").getByText("Partners_total").first().waitFor();
  });

  test("the figures that changed are counted, and found by their words", async () => {
    await press(visit, /^New figures · [\d,]+/);
    await visit.pane.getByRole("searchbox", { name: "Search the changes" }).fill("asean");
    await waitForText(visit, /^[\d,]+ of [\d,]+ figures$/);
    const found = visit.pane.locator("#panel-data li", { hasText: "CNY" }).filter({ hasText: "ASEAN" });
    expect(await found.count()).toBeGreaterThan(0);
    await visit.pane.getByRole("searchbox", { name: "Search the changes" }).fill("");
  });

  test("axe finds nothing serious in all that is told", async () => {
    expect(await findSeriousViolations(findPaneFrame(visit.page))).toEqual([]);
  });

  test("the way back brings the old figures back, and says so", async () => {
    await press(visit, `Go back to ${BUNDLED}`);
    await waitForRelease(visit, BUNDLED);
    await waitForText(
      visit,
      /^Latest period: Jan-Nov 2025 \(was Jan-Jul 2026\)\. The data is again the release of 2025-12: [\d,]+ figures of later releases are no longer used\.$/,
    );
    await visit.expectText("B1", "Jan-Nov 2025");
    await visit.expectText("B2", "41.21 trn");
  });

  test("what was gone back from is not pressed upon anybody, and is taken again by the button", async () => {
    await refresh(visit);
    await waitForRelease(visit, NEWEST);
    await visit.expectText("B2", "30.13 trn");
  });

  test("opened anew, the newest data answers without the server", async () => {
    await visit.page.context().route("**/assets/feed/**", (route) => route.abort());
    await visit.openNewWorkbook();
    await waitForRelease(visit, NEWEST);
    await visit.enter("D2", "=TRADE.TRADEVALUE()");
    await visit.expectText("D2", "30.13 trn");
  });
});

describe("what goes wrong is told, and the grid still answers", () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await browser.visit("", { feed: true });
    await waitForRelease(visit, BUNDLED);
    await waitForText(visit, /New data is available/);
    await openTab(visit, "data");
  });
  afterAll(() => visit?.close());

  const index = (change: (payload: string) => string) => (route: Route) => {
    const envelope = JSON.parse(readFileSync("assets/feed/index.json", "utf8")) as { payload: string };
    const payload = change(Buffer.from(envelope.payload, "base64").toString());
    return route.fulfill({ json: { ...envelope, payload: Buffer.from(payload).toString("base64") } });
  };
  const answers = async (): Promise<void> => {
    await visit.enter("D2", "");
    await visit.enter("D2", "=TRADE.TRADEVALUE()");
    await visit.expectText("D2", "41.21 trn");
    await waitForRelease(visit, BUNDLED);
  };

  test("a download is cancelled, and the offer stands", async () => {
    await visit.page.route(DATA, () => undefined);
    await refresh(visit);
    await waitForText(visit, /^Downloading the release of 2026-08: 0 kB of 370 kB\.$/);
    await press(visit, "Cancel");
    await waitForText(visit, "Cancelled. The data is unchanged.");
    await visit.pane.getByRole("button", { name: "Update" }).waitFor();
    await answers();
    await visit.page.unroute(DATA);
  });

  test.each<[string, string, (route: Route) => Promise<void>, RegExp]>([
    [
      "the server cannot be reached",
      INDEX,
      (route) => route.abort(),
      /^The server cannot be reached\. The data is unchanged\.$/,
    ],
    [
      "there is no index",
      INDEX,
      (route) => route.fulfill({ status: 404, body: "" }),
      /does not have the list of data versions \(404\)/,
    ],
    [
      "the server fails",
      DATA,
      (route) => route.fulfill({ status: 500, body: "" }),
      /could not deliver the data of 2026-08 \(500\)/,
    ],
    [
      "the signature is wrong",
      INDEX,
      index((payload) => payload.replace(/"version": \d+/, '"version": 9999')),
      /The signature of the list of data versions is not valid: .* The data is unchanged\.$/,
    ],
    [
      "the file is another",
      DATA,
      (route) =>
        route.fulfill({
          contentType: "application/json",
          body: readFileSync(`assets/feed/${NEWEST}.json`, "utf8").replace("7", "8"),
        }),
      /does not match its checksum in the list of data versions, so it was refused\. The data is unchanged\.$/,
    ],
  ])("%s", async (_case, address, misbehave, sentence) => {
    await visit.page.route(address, misbehave);
    await refresh(visit);
    await waitForText(visit, sentence);
    await answers();
    await visit.page.unroute(address, misbehave);
  });

  test("the next attempt takes the newest release", async () => {
    await visit.page.route(INDEX, (route) => route.abort());
    await refresh(visit);
    await waitForText(visit, /^The server cannot be reached\./);
    await visit.page.unroute(INDEX);
    await press(visit, "Try again");
    await waitForRelease(visit, NEWEST);
    await visit.expectText("D2", "30.13 trn");
  });
});

test("a pinned workbook keeps its figures when newer data comes, and follows when it is unpinned and asked to", async () => {
  const visit = await browser.visit("", { feed: true });
  await waitForRelease(visit, BUNDLED);
  await openTab(visit, "data");
  await press(visit, `Pin to the release of ${BUNDLED}`);
  await visit.pane.locator("header").getByText(`Pinned to ${BUNDLED}`).waitFor();
  await refresh(visit);
  await waitForText(visit, `Release of ${NEWEST} (downloaded)`);
  await waitForRelease(visit, BUNDLED);
  await visit.expectText("B2", "41.21 trn");
  await visit.pane.locator("#panel-data").getByRole("button", { name: "Unpin" }).click();
  await waitForText(
    visit,
    /^The figures in this workbook are from the release of 2025-12; the release of 2026-08 is available\.$/,
  );
  await visit.expectText("B2", "41.21 trn");
  await visit.pane.getByRole("button", { name: "Update figures" }).first().click();
  await visit.expectText("B2", "30.13 trn");
  await visit.close();
});

test("what is offered over a tab is taken there, by keyboard too, and leads to what changed", async () => {
  const visit = await browser.visit("", { feed: true });
  const focused = () => findPaneFrame(visit.page).evaluate(() => document.activeElement?.textContent ?? "");
  await visit.pane.getByRole("button", { name: "Update" }).press("Enter");
  await waitForRelease(visit, NEWEST);
  const what = visit.pane.getByRole("button", { name: "Show changes" });
  await what.waitFor();
  await findPaneFrame(visit.page).waitForFunction(() => document.activeElement?.textContent === "Show changes");
  await what.press("Enter");
  await visit.pane.getByRole("heading", { name: "What changed" }).waitFor();
  expect(await focused()).toContain("Data");
  await visit.close();
});

test("a list that is out of date is followed only when somebody says so, and a note stays", async () => {
  const visit = await browser.visit("", { feed: true });
  await waitForRelease(visit, BUNDLED);
  await visit.page.clock.setFixedTime("2031-01-01T00:00:00Z");
  await openTab(visit, "data");
  await refresh(visit);
  await waitForText(
    visit,
    /was valid until \d{4}-\d\d-\d\d, and this device says that it is 2031-01-01\..* The data is unchanged\.$/,
  );
  await visit.expectText("B2", "41.21 trn");
  await press(visit, "Refresh with the expired list");
  await waitForRelease(visit, NEWEST);
  await waitForText(
    visit,
    /^The list of data versions was valid until .* There may be newer data that it does not list\.$/,
  );
  // Its clock stands still, for other visits too.
  await visit.page.context().close();
});

test("of two tabs, what one takes the other takes too", async () => {
  const [one, other] = await (async () => {
    const first = await browser.visit("", { feed: true });
    return [first, await browser.openTab(first)] as const;
  })();
  await waitForRelease(one, BUNDLED);
  await waitForRelease(other, BUNDLED);
  await openTab(one, "data");
  await refresh(one);
  await waitForRelease(one, NEWEST);
  await waitForRelease(other, NEWEST);
  await waitForText(other, /Another window changed the data to the release of 2026-08: /);
  await one.expectText("B2", "30.13 trn");
  await other.expectText("B2", "30.13 trn");
  await one.close();
});

test.each([
  ["light", "en-US", 320],
  ["dark", "zh-CN", 400],
] as const)(
  "in %s, in %s, %s pixels wide, all that is told fits, and axe finds nothing serious",
  async (colorScheme, locale, width) => {
    const pane = await browser.openPane({ feed: true, colorScheme, locale, viewport: { width, height: 900 } });
    await pane.locator("#tab-data").click();
    await pane.getByRole("button", { name: /^(Check for new data|检查更新)$/ }).click();
    await pane
      .getByText(/17,?973/)
      .first()
      .waitFor({ timeout: 15_000 });
    const panel = pane.locator("#panel-data");
    await panel.locator("button[aria-expanded=false]").first().click();
    expect(await panel.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    expect(await findSeriousViolations(pane)).toEqual([]);
    await browser.leave(pane);
  },
);
