/** What Office tells an add-in of itself, the ribbon's commands, and the settings of the document. */
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";

jest.setTimeout(120_000);

const saveSettings = (): Promise<void> =>
  new Promise((resolve, reject) =>
    Office.context.document.settings.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(error),
    ),
  );

describe.each([
  ["desktop", "PC"],
  ["web", "OfficeOnline"],
] as const)("%s", (transport, platform) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport, language: "zh-CN", theme: "dark", api: "1.12" })));
  afterAll(() => excel.close());

  test("host, platform and language", () => {
    expect([Office.context.host, Office.context.platform]).toEqual(["Excel", platform]);
    expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual(["zh-CN", "zh-CN"]);
  });

  test("the host claims no newer API than it is told to, and the library keeps to it", async () => {
    const { requirements } = Office.context;
    expect(["1.11", "1.12", "1.13"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([
      true,
      true,
      false,
    ]);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  test("a command of the ribbon runs until the add-in has completed it", async () => {
    const done: string[] = [];
    Office.actions.associate("refreshData", async (event: Office.AddinCommands.Event) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push(event.source.id);
      event.completed();
    });
    await excel.host.runCommand("refreshData");
    expect(done).toEqual(["refreshData"]);
  });

  test("the settings of the document are saved as a whole", async () => {
    const { settings } = Office.context.document;
    settings.set("seen", { release: "2025-12-08" });
    expect(excel.host.documentSettings).toEqual([]);
    await saveSettings();
    expect(excel.host.documentSettings).toEqual([["seen", JSON.stringify({ release: "2025-12-08" })]]);
    settings.remove("seen");
    await saveSettings();
    expect(excel.host.documentSettings).toEqual([]);
  });
});

test("Office's theme is told on Windows; on the web this library has no way to hear of it", async () => {
  const desktop = await openExcel({ theme: "dark" });
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#292929");
  desktop.close();
  const web = await openExcel({ transport: "web", theme: "dark" });
  expect(Office.context.officeTheme).toBeUndefined();
  web.close();
});
