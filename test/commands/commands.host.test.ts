/** Commands where no pane is open and Excel opens none: a dialog says what the pane would have shown. */
import { page } from "../workbook/sync/mock-refresher";
import { watchPane } from "../../src/commands/pane-visibility";
import type { DialogView } from "../../src/dialog/protocol";
import { commandErrors, dialogRefusal, requestedTab } from "../../src/session";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";
import { buildFiles, loadCommittedFeed, makeKey, type KeyPair, type TestFeed } from "../../src/tools/harness/feeds";
import { startServer, type FeedServer } from "../../src/tools/harness/feed-server";
import { closeWindows, openWindow, resetBrowser } from "../../src/tools/harness/add-in-window";
import { waitUntil } from "../../src/tools/harness/wait-until";
import { press } from "../workbook/scenarios/press";
import { closeSession, openSession, waitForSavedVersion, waitForSync } from "../workbook/sync/session";

jest.setTimeout(120_000);

const RELEASE = '=TRADE.DATAINFO("release date")';

describe.each([
  ["desktop", "en-US"],
  ["web", "zh-CN"],
] as const)("%s in %s", (transport, language) => {
  let excel: TestExcel;
  let server: FeedServer;
  let key: KeyPair;
  let feed: TestFeed;
  beforeAll(async () => {
    Object.assign(globalThis, { document: { baseURI: "https://localhost:3000/taskpane.html" } });
    [excel, server, key, feed] = await Promise.all([
      openExcel({ transport, language }),
      startServer(),
      makeKey(),
      loadCommittedFeed(),
    ]);
    await watchPane();
  });
  beforeEach(async () => {
    resetBrowser();
    server.serve(await buildFiles(feed, key));
    await excel.reset();
    openSession();
    page.refresher = openWindow(server.address, key);
    dialogRefusal.set(undefined);
    excel.host.showPane(false);
    excel.faults.paneIgnored = true;
    await waitForDelivery();
  });
  afterEach(async () => {
    if (dialogs().current) dialogs().dismiss();
    await waitForDelivery();
    closeSession();
    await waitForSync();
    closeWindows();
  });
  afterAll(async () => {
    await server.close();
    excel.close();
    Reflect.deleteProperty(globalThis, "document");
  });

  const isEnglish = language === "en-US";
  const dialogs = () => excel.host.excel.dialogs;
  const waitForDelivery = () => new Promise((resolve) => setTimeout(resolve, 30));
  const listViews = (): DialogView[] => dialogs().messages.map((message) => JSON.parse(message) as DialogView);
  /** The page of the dialog reports that it listens, as soon as it is open. */
  const answerDialog = async (): Promise<void> => {
    await waitUntil(() => dialogs().current !== undefined);
    await waitForDelivery();
    dialogs().sendToOpener("ready");
  };
  const getOutcome = async (): Promise<DialogView> => {
    await waitUntil(() => listViews().some(({ progress }) => progress === undefined));
    return listViews().at(-1)!;
  };

  test("a refresh shows its progress, then what it changed, and closes when the person says so", async () => {
    excel.type("A1", [RELEASE]);
    await excel.waitForCalculation();
    await waitForSavedVersion();
    // The download starts only when the dialog listens, or there might be no progress left to show.
    const refresher = page.refresher!;
    const update = refresher.update.bind(refresher);
    const listens = new Promise<void>((resolve) => {
      jest.spyOn(refresher, "update").mockImplementation(async (...args) => {
        await waitUntil(() => listViews().length > 0);
        resolve();
        return update(...args);
      });
    });
    await Promise.all([press("refreshData"), answerDialog(), listens]);
    const { title, paragraphs, buttons, language: shown } = await getOutcome();
    expect([title, shown]).toEqual(isEnglish ? ["Refresh data", "en"] : ["刷新数据", "zh"]);
    expect(paragraphs.join(" ")).toMatch(
      isEnglish
        ? /now the release of 2026-08.*1 cell in this workbook changed/
        : /2026-08.*本工作簿中有 1 个单元格发生变化/,
    );
    expect(buttons).toEqual([{ reply: "close", label: isEnglish ? "Close" : "关闭" }]);
    // While the workbook is updated, there is nothing left to cancel.
    expect(
      listViews()
        .filter(({ progress }) => progress !== undefined)
        .at(-1),
    ).toMatchObject({
      progress: "unknown",
      buttons: [{ reply: "close" }],
    });
    expect(excel.value("A1")).toBe("2026-08");
    dialogs().sendToOpener("close");
    await waitUntil(() => dialogs().current === undefined);
  });

  test("a refresh under way can be cancelled in the dialog", async () => {
    const refresher = page.refresher!;
    let finish = (): void => undefined;
    jest
      .spyOn(refresher, "update")
      .mockReturnValue(new Promise((resolve) => (finish = () => resolve(refresher.get()))));
    const cancel = jest.spyOn(refresher, "cancel").mockImplementation(() => finish());
    const pressed = press("refreshData");
    await answerDialog();
    await waitUntil(() => listViews().length > 0);
    expect(listViews()).toMatchObject([{ progress: "unknown", buttons: [{ reply: "cancel" }] }]);
    expect(listViews()[0]!.paragraphs).toEqual([
      isEnglish ? "Checking for new data." : expect.stringContaining("检查"),
    ]);
    dialogs().sendToOpener("cancel");
    await pressed;
    await waitForDelivery();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect((await getOutcome()).buttons).toMatchObject([{ reply: "close" }]);
  });

  test("a refresh that fails says why, and that the data is unchanged", async () => {
    server.serve({});
    await Promise.all([press("refreshData"), answerDialog()]);
    expect((await getOutcome()).paragraphs[0]).toMatch(isEnglish ? /does not have.*The data is unchanged\./ : /数据/);
  });

  test("what keeps a table from being inserted is told, and the pane does not repeat it", async () => {
    excel.type("A2", ["mine"]);
    await Promise.all([press("insertPartnerTable"), answerDialog()]);
    const { title, paragraphs } = await getOutcome();
    expect(title).toBe(isEnglish ? "The command was not completed" : "操作未完成");
    expect(paragraphs[0]).toMatch(isEnglish ? /is not empty: it contains 1 cell/ : /不为空/);
    expect(commandErrors.get()).toBeUndefined();
    expect(excel.tables()).toEqual([]);
  });

  test("one dialog serves one command after another", async () => {
    excel.type("A2", ["mine"]);
    await Promise.all([press("insertPartnerTable"), answerDialog()]);
    await press("insertProductTable");
    await waitForDelivery();
    expect(listViews().length).toBe(2);
    dialogs().dismiss();
    await waitForDelivery();
    await Promise.all([press("insertPartnerTable"), answerDialog()]);
    expect((await getOutcome()).paragraphs.length).toBe(1);
  });

  test("a dialog that is not allowed leaves the message to the pane, with the reason", async () => {
    for (const [code, refusal] of [
      [12009, "not allowed"],
      [12011, "not allowed"],
      [5001, "not opened"],
    ] as const) {
      excel.faults.dialogRefused = code;
      excel.type("A2", ["mine"]);
      await press("insertPartnerTable");
      expect(commandErrors.get()).toMatchObject({ code: "occupied" });
      expect(dialogRefusal.get()).toBe(refusal);
    }
  });

  test("a pane that Excel opens is enough: there is no dialog", async () => {
    delete excel.faults.paneIgnored;
    excel.type("A2", ["mine"]);
    await press("insertPartnerTable");
    expect(dialogs().current).toBeUndefined();
    expect(commandErrors.get()).toMatchObject({ code: "occupied" });
    expect(excel.host.excel.pane.isVisible).toBe(true);
  });

  test("the selected figure is explained with its derivation and bounds, and a cell without one says so", async () => {
    excel.type("B2", ['=TRADE.TRADESHARE("ASEAN")']);
    await excel.waitForCalculation();
    excel.select("B2");
    await Promise.all([press("explainCell"), answerDialog()]);
    const { title, paragraphs } = await getOutcome();
    expect(title).toBe("Sheet1!B2");
    expect(paragraphs[0]).toBe(isEnglish ? "Shows 16.6%" : "显示为 16.6%");
    expect(paragraphs.slice(1).join(" ")).toMatch(
      isEnglish ? /ASEAN.*Derived: .*Range from rounding: 16\.5/ : /东盟.*推算值.*舍入误差范围/,
    );
    excel.select("C9");
    await press("explainCell");
    await waitForDelivery();
    expect(listViews().at(-1)!.paragraphs[0]).toContain(isEnglish ? "has no TRADE formula" : "没有 TRADE 公式");
  });

  test("in a pane that opens, the tab of the selected cell is asked for", async () => {
    delete excel.faults.paneIgnored;
    requestedTab.set(undefined);
    await press("explainCell");
    expect(requestedTab.get()).toEqual({ tab: "selected" });
    expect(dialogs().current).toBeUndefined();
  });
});
