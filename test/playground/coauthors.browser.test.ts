/** Two authors of one workbook, each with the add-in in a window of its own, as on two computers. */
import type { Frame } from "playwright-core";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

const RELEASE = '=TRADE.DATAINFO("release date")';

let browser: PlaygroundBrowser;
let visit: Visit;
beforeAll(async () => (browser = await PlaygroundBrowser.start()), 60_000);
afterAll(() => browser?.stop());

/** Opens the add-in of another author beside the first, over the same workbook, with a storage of its own. */
async function openCoauthor({ page }: Visit): Promise<Frame> {
  await page.evaluate(() => {
    const first = window.tradeSheetHost;
    const Host = first.constructor as new (options: object, coauthor: typeof first) => typeof first;
    const second = new Host({ univer: first.workbook.univer, functions: [] }, first);
    const frame = document.createElement("iframe");
    frame.name = "coauthor";
    frame.style.cssText = "position:fixed;left:0;bottom:0;width:360px;height:420px;z-index:2000";
    frame.src = "/addin/taskpane.html";
    // The page's script connects it to the host of the page around it.
    Object.assign(window, {
      coauthor: second,
      tradeSheetHost: Object.assign(Object.create(first) as object, { attach: (page: Window) => second.attach(page) }),
    });
    document.body.append(frame);
    return second.ready.then(() => Object.assign(window, { tradeSheetHost: first }));
  });
  return page.frames().find((each) => each.name() === "coauthor")!;
}

/** Types in the first author's Excel. */
const enter = async (address: string, text: string): Promise<void> => {
  await visit.page.evaluate(() => window.tradeSheetHost.excel.activate());
  await visit.enter(address, text);
};

test("one refreshes, the other is told, is offered the data, and has the same figures after taking it", async () => {
  visit = await browser.visit("", { feed: true, isolateFrames: ["coauthor"] });
  const { page } = visit;
  await enter("H1", RELEASE);
  await visit.expectText("H1", "2025-12");
  const coauthor = await openCoauthor(visit);
  const other = page.frameLocator("iframe[name=coauthor]");
  await other.getByText("New data is available").waitFor();
  await other.getByRole("button", { name: "Not now" }).click();

  await visit.pane.getByRole("button", { name: "Update", exact: true }).click();
  await visit.expectText("H1", "2026-08");
  await enter("H3", "a change that Excel for Windows tells of");
  await other
    .getByText(
      /Another author has updated this workbook\. .* the release of 2026-08, which is newer than the data here/,
    )
    .waitFor();
  // Nothing is changed without being asked for.
  await visit.expectText("H1", "2026-08");

  await other.getByRole("button", { name: "Refresh" }).first().click();
  await other.getByText("Another author has updated").waitFor({ state: "detached" });
  await visit.expectText("H1", "2026-08");
  expect(coauthor.isDetached()).toBe(false);
});

test("one pins the workbook, and the other sees the pin", async () => {
  const { page } = visit;
  await visit.pane.getByRole("tab", { name: "Data" }).click();
  await visit.pane.getByRole("button", { name: "Pin to the release of 2026-08" }).click();
  await enter("H4", "another change");
  await page.frameLocator("iframe[name=coauthor]").locator("header").getByText("Pinned to 2026-08").waitFor();
});
