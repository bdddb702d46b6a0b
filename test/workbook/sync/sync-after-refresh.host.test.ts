/** Syncing after a refresh over real HTTP: by the ribbon button, after a rollback, and in the next session. */
import { page } from "./mock-refresher";
import { viewAsOf } from "../../../src/dataset";
import { getAnswerCount, getDatasetInUse, setDatasetInUse, syncStore } from "../../../src/session";
import { pinWorkbook, getWorkbookData } from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { loadCommittedFeed, buildFiles, makeKey, type KeyPair, type TestFeed } from "../../../src/tools/harness/feeds";
import { startServer, type FeedServer } from "../../../src/tools/harness/feed-server";
import { closeWindows, resetBrowser, openWindow } from "../../../src/tools/harness/add-in-window";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { press } from "../scenarios/press";
import { closeSession, waitForSync, openSession, waitForSavedVersion } from "./session";

jest.setTimeout(120_000);

const RELEASE = '=TRADE.DATAINFO("release date")';

let excel: TestExcel;
let server: FeedServer;
let key: KeyPair;
let feed: TestFeed;
beforeAll(async () => {
  [excel, server, key, feed] = await Promise.all([openExcel(), startServer(), makeKey(), loadCommittedFeed()]);
});
beforeEach(async () => {
  resetBrowser();
  server.serve(await buildFiles(feed, key));
  await excel.reset();
  openWorkbook();
});
afterEach(async () => {
  closeSession();
  await waitForSync();
  closeWindows();
});
afterAll(async () => {
  await server.close();
  excel.close();
});

/** Opens the saved workbook in a session that has not refreshed yet. */
function openWorkbook(): void {
  openSession();
  closeWindows();
  page.refresher = openWindow(server.address, key);
}

async function type(address: string, formula: string): Promise<void> {
  excel.type(address, [formula]);
  await excel.waitForCalculation();
  await waitForSavedVersion();
}

test("the ribbon button refreshes the data and syncs the workbook once", async () => {
  await type("A1", RELEASE);
  await press("refreshData");
  expect(excel.value("A1")).toBe("2026-08");
  expect(page.refresher!.get().step).toMatchObject({ kind: "done", to: { release: "2026-08" } });
  expect(syncStore.get().latest!.cells).toMatchObject([{ address: "A1", before: "2025-12", after: "2026-08" }]);
  expect(getAnswerCount()).toBe(1);
});

test("a rollback is synced too, and so is a refresh in another window", async () => {
  await type("A1", RELEASE);
  await press("refreshData");
  await page.refresher!.goBack();
  await waitForSync();
  expect(excel.value("A1")).toBe("2025-12");
  const other = openWindow(server.address, key, { use: () => undefined });
  await other.update();
  await waitUntil(() => excel.value("A1") === "2026-08");
  expect((await waitForSync()).comparison.kind).toBe("same");
});

test("the next session opens with the stored data: its figures are the same, older ones are offered an update", async () => {
  await type("A1", RELEASE);
  await press("refreshData");
  openWorkbook();
  await page.refresher!.start();
  expect((await waitForSync()).comparison.kind).toBe("same");
  expect(excel.value("A1")).toBe("2026-08");

  closeSession();
  await excel.reset();
  openSession();
  await type("A1", RELEASE);
  openWorkbook();
  await page.refresher!.start();
  expect((await waitForSync()).comparison).toMatchObject({ kind: "newer" });
  expect(excel.value("A1")).toBe("2025-12");
  await press("refreshData");
  expect(page.refresher!.get().step.kind).toBe("upToDate");
  expect(excel.value("A1")).toBe("2026-08");
});

test("without newer data, or without a server, the button recalculates the formulas", async () => {
  server.serve({});
  const dataset = getDatasetInUse();
  await type("A1", RELEASE);
  closeSession();
  setDatasetInUse(viewAsOf(dataset, dataset.releases[1]!));
  await press("refreshData");
  expect(page.refresher!.get().step).toMatchObject({ kind: "failed", problem: { code: "notFound" } });
  expect(excel.value("A1")).toBe("2025-12");
  expect((await getWorkbookData()).comparison.kind).toBe("older");
  setDatasetInUse(undefined);
  await press("refreshData");
  expect((await getWorkbookData()).comparison.kind).toBe("same");
});

test("a pinned workbook keeps its figures when the button is pressed", async () => {
  await type("A1", RELEASE);
  await pinWorkbook();
  await press("refreshData");
  expect(page.refresher!.get().inUse.release).toBe("2026-08");
  expect(excel.value("A1")).toBe("2025-12");
  expect((await getWorkbookData()).pin).toEqual({ release: "2025-12" });
});
