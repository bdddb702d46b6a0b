/** Dialogs, the ribbon and keyboard shortcuts, as office.js passes them on to Excel and back. */
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";

jest.setTimeout(120_000);

const ADDRESS = "https://localhost:3000/dialog.html";

const open = (address = ADDRESS): Promise<Office.Dialog> =>
  new Promise((resolve, reject) =>
    Office.context.ui.displayDialogAsync(address, { height: 20, width: 30, displayInIframe: true }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
    ),
  );

const getCode = (opening: Promise<unknown>): Promise<number> =>
  opening.then(
    () => 0,
    ({ code }: { code: number }) => code,
  );

/** Time for messages to arrive. */
const waitForDelivery = () => new Promise((resolve) => setTimeout(resolve, 30));

const SHORTCUTS = {
  actions: [{ id: "refreshData" }],
  shortcuts: [{ action: "refreshData", key: { default: "Ctrl+Shift+Alt+R", web: "Ctrl+Alt+1" } }],
};

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport, shortcuts: SHORTCUTS })));
  afterEach(() => excel.reset());
  afterAll(() => excel.close());

  test("a dialog is opened, messages go both ways, and the add-in closes it", async () => {
    const dialog = await open();
    const { dialogs } = excel.host.excel;
    expect(dialogs.current).toMatchObject({ url: ADDRESS, height: 20, width: 30 });
    const received: unknown[] = [];
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, (args) => received.push(args));
    dialogs.sendToOpener("ready");
    await waitForDelivery();
    expect(received).toMatchObject([{ message: "ready" }]);
    dialog.messageChild("hello");
    await waitForDelivery();
    expect(dialogs.messages).toEqual(["hello"]);
    dialog.close();
    await waitForDelivery();
    expect(dialogs.current).toBeUndefined();
  });

  test("the add-in hears of it when the person closes the dialog", async () => {
    const dialog = await open();
    const codes: unknown[] = [];
    dialog.addEventHandler(Office.EventType.DialogEventReceived, (args) => codes.push("error" in args && args.error));
    excel.host.excel.dialogs.dismiss();
    await waitForDelivery();
    expect(codes).toEqual([12006]);
    await open();
    excel.host.excel.dialogs.dismiss();
    await waitForDelivery();
  });

  test("a second dialog, one without https, and one that is not allowed are refused", async () => {
    await open();
    expect(await getCode(open())).toBe(12007);
    excel.host.excel.dialogs.dismiss();
    await waitForDelivery();
    expect(await getCode(open("http://example.com/dialog.html"))).toBe(12005);
    excel.faults.dialogRefused = 12009;
    expect(await getCode(open())).toBe(12009);
  });

  test("Excel may ignore a request to show the pane", async () => {
    const { pane } = excel.host.excel;
    pane.setVisible(false);
    excel.faults.paneIgnored = true;
    await Office.addin.showAsTaskpane();
    expect(pane.isVisible).toBe(false);
    delete excel.faults.paneIgnored;
    await Office.addin.showAsTaskpane();
    expect(pane.isVisible).toBe(true);
  });

  test("contextual tabs are created once, and shown and hidden by their ids", async () => {
    const { ribbon } = excel.host.excel;
    const button = { type: "Button", id: "take", actionId: "take", label: "Take", superTip: {}, icon: [] };
    const tab = { id: "news", label: "News", groups: [{ id: "group", label: "Group", icon: [], controls: [button] }] };
    const definition = { actions: [{ id: "take", type: "ExecuteFunction", functionName: "refreshData" }], tabs: [tab] };
    await Office.ribbon.requestCreateControls(definition);
    expect(ribbon.tabs).toEqual([]);
    await Office.ribbon.requestUpdate({ tabs: [{ id: "news", visible: true }] });
    expect(ribbon.tabs).toEqual([tab]);
    expect(ribbon.findAction("take")).toMatchObject({ functionName: "refreshData" });
    await Office.ribbon.requestUpdate({ tabs: [{ id: "news", visible: false }] });
    expect(ribbon.tabs).toEqual([]);
    await expect(Office.ribbon.requestUpdate({ tabs: [{ id: "other", visible: true }] })).rejects.toMatchObject({
      code: "ItemNotFound",
    });
    await expect(Office.ribbon.requestCreateControls(definition)).rejects.toMatchObject({ code: "InvalidOperation" });
  });

  test("keys of a shortcut run the action of that name, without an event to complete", async () => {
    const events: unknown[] = [];
    Office.actions.associate("refreshData", (event: unknown) => void events.push(event));
    const [keys, others] =
      transport === "web" ? ["Ctrl+Alt+1", "Ctrl+Shift+Alt+R"] : ["Shift+Ctrl+Alt+r", "Ctrl+Alt+1"];
    expect([excel.host.pressKeys(keys!), excel.host.pressKeys(others!)]).toEqual([true, false]);
    await waitForDelivery();
    expect(events).toEqual([null]);
  });
});

test("on Windows, where the page's address is known, a dialog of another origin is refused", async () => {
  const excel = await openExcel();
  expect(await getCode(open("https://other.example/dialog.html"))).toBe(12004);
  excel.close();
});
