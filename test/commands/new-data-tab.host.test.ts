/** The tab of the ribbon that is there while newer data is offered, over the real office.js. */
import { readFileSync } from "node:fs";
import { showNewDataTab } from "../../src/commands/new-data-tab";
import { createStore, dismissedKeys, getOfferKey } from "../../src/session";
import type { RefreshState, RefreshStep } from "../../src/refresh";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";
import { waitUntil } from "../../src/tools/harness/wait-until";

jest.setTimeout(60_000);

const offer = (sha256: string, declined = false): RefreshStep =>
  ({ kind: "available", version: { sha256 }, declined }) as unknown as RefreshStep;

const createRefresher = (step: RefreshStep) => {
  const { get, subscribe, set } = createStore({ step } as RefreshState);
  return { get, subscribe, show: (next: RefreshStep) => set({ step: next } as RefreshState) };
};

describe.each([
  ["desktop", "en", "New trade data", ["Update now", "What is new"]],
  ["web", "zh", "新贸易数据", ["立即更新", "查看更新内容"]],
] as const)("%s in %s", (transport, language, label, buttons) => {
  let excel: TestExcel;
  let end: () => void;
  const listTabs = (): string[] => excel.host.excel.ribbon.tabs.map((tab) => tab.label);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 600));
  beforeAll(async () => {
    Object.assign(globalThis, { document: { baseURI: "https://localhost:3000/taskpane.html" } });
    excel = await openExcel({ transport });
  });
  beforeEach(async () => {
    end = () => undefined;
    await excel.reset();
    dismissedKeys.set(new Set());
  });
  afterEach(() => end());
  afterAll(() => {
    excel.close();
    Reflect.deleteProperty(globalThis, "document");
  });

  test("it appears with an offer, goes when the data is taken, and comes back with the next", async () => {
    const refresher = createRefresher({ kind: "upToDate" });
    end = showNewDataTab(refresher, language);
    await settle();
    expect(listTabs()).toEqual([]);
    refresher.show(offer("first"));
    await waitUntil(() => listTabs().length === 1);
    const [tab] = excel.host.excel.ribbon.tabs;
    expect(tab!.label).toBe(label);
    expect(tab!.groups.flatMap(({ controls }) => controls.map((button) => button.label))).toEqual(buttons);
    const [update, open] = tab!.groups[0]!.controls.map(({ actionId }) =>
      excel.host.excel.ribbon.findAction(actionId)!,
    );
    expect([update!.functionName, open!.type]).toEqual(["refreshData", "ShowTaskpane"]);
    refresher.show({ kind: "verifying" } as unknown as RefreshStep);
    await waitUntil(() => listTabs().length === 0);
    refresher.show(offer("second"));
    await waitUntil(() => listTabs().length === 1);
  });

  test("an offer that was put off, or gone back from, has none", async () => {
    const refresher = createRefresher(offer("first"));
    end = showNewDataTab(refresher, language);
    await waitUntil(() => listTabs().length === 1);
    dismissedKeys.set(new Set([getOfferKey({ version: { sha256: "first" } })]));
    await waitUntil(() => listTabs().length === 0);
    refresher.show(offer("second", true));
    await settle();
    expect(listTabs()).toEqual([]);
  });

  test("its icons are those of the manifest, as Office requires", async () => {
    end = showNewDataTab(createRefresher(offer("first")), language);
    await waitUntil(() => listTabs().length === 1);
    const { controls } = excel.host.excel.ribbon.tabs[0]!.groups[0]!;
    const manifest = readFileSync("manifest.xml", "utf8");
    for (const { size, sourceLocation } of controls.flatMap(({ icon }) => icon)) {
      expect(manifest).toContain(`DefaultValue="${sourceLocation}"`);
      expect(sourceLocation).toContain(`-${size}.png`);
    }
  });

  test("an Excel without such tabs is not asked for one", async () => {
    const isSupported = jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(false);
    end = showNewDataTab(createRefresher(offer("first")), language);
    isSupported.mockRestore();
    await settle();
    expect(listTabs()).toEqual([]);
  });
});
