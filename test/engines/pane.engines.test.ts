/** The form for a ClickHouse table in the pane of a browser: wrong password, columns, saving, and formulas in the sheet. */
import type { Frame } from "playwright-core";
import { startFaultProxy, type FaultProxy } from "../../src/tools/engines/fault-proxy";
import { findSeriousViolations } from "../axe";
import closeBrowser from "../close-browser";
import launchBrowser from "../launch-browser";
import { PlaygroundBrowser, type Visit } from "../playground/playground-browser";
import { getCurrentEngine, run } from "./engine-urls";

jest.setTimeout(180_000);

const engine = getCurrentEngine();
const database = `pane_${process.pid}`;
const ACCOUNT = { user: "analyst", password: "a password: 汉字" };
let proxy: FaultProxy;
let browser: PlaygroundBrowser;
let visit: Visit;

beforeAll(async () => {
  proxy = await startFaultProxy(engine.address, engine);
  proxy.faults.account = ACCOUNT;
  await run(engine, `CREATE DATABASE ${database}`);
  await run(
    engine,
    `CREATE TABLE ${database}.detail (flow String, partner String, product String, month Date, value Int64) ` +
      "ENGINE = MergeTree ORDER BY (flow, product, partner, month)",
  );
  const rows = ["JPN", "DEU"].flatMap((partner, p) =>
    ["10", "11"].map((month, m) => `('exports', '${partner}', '854231', '2025-${month}-01', ${1000 + 100 * p + m})`),
  );
  await run(engine, `INSERT INTO ${database}.detail VALUES ${rows.join(", ")}`);
  await launchBrowser();
  browser = await PlaygroundBrowser.start();
}, 120_000);
afterAll(async () => {
  await visit?.close();
  browser?.outsideRequests.splice(0);
  await browser?.stop();
  await closeBrowser();
  await proxy?.stop();
});

const getField = (name: RegExp) => visit.pane.getByRole("textbox", { name });
const getSelect = (name: string | RegExp) =>
  visit.pane.getByRole("combobox", typeof name === "string" ? { name, exact: true } : { name });
const press = (name: string | RegExp) =>
  visit.pane
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
const waitForText = (text: string | RegExp) => visit.pane.getByText(text).first().waitFor();
const getPaneFrame = (): Frame => visit.page.frames().find((frame) => frame.name() === "pane")!;
let shots = 0;
const shot = async (): Promise<void> => {
  if (process.env.SHOTS) await visit.page.screenshot({ path: `${process.env.SHOTS}/${++shots}.png` });
};

test("from the address of a server to formulas and the default of the workbook", async () => {
  visit = await browser.visit("", { viewport: { width: 1440, height: 1700 } });
  await visit.pane.getByRole("tab", { name: "Data" }).click();
  await press(/^Databases and Parquet files/);
  await press("Add a database or Parquet file");
  await getSelect("Type").selectOption("clickhouse");
  await getField(/^Server address/).fill(proxy.url);
  await getField(/^Database/).fill(database);
  await getField(/^Table/).fill("detail");
  await getField(/^User/).fill(ACCOUNT.user);
  const password = getField(/^Password/);
  await password.fill("wrong");
  await press("Connect and read columns");
  await waitForText(/refus|not accept/);
  await shot();
  await password.fill(ACCOUNT.password);
  await press("Connect and read columns");
  await waitForText(/^Connected: 5 columns\./);
  expect(await getSelect("Period").inputValue()).toBe("month");
  expect(await getSelect("Partner").inputValue()).toBe("partner");
  await getSelect("Unit of value").selectOption("unit:CNY");
  await getField(/^Name/).fill("detail");
  await shot();
  expect(await findSeriousViolations(getPaneFrame())).toEqual([]);
  await press("Add");
  await waitForText(/^detail is ready to use\./);

  const formula = '=TRADE.TRADEVALUE("DEU / HS 854231","exports","2025-11","yuan",,"detail")';
  await visit.enter("D2", formula);
  await visit.expectText("D2", "1,101");
  await waitForText("Ready");
  await waitForText(/2025-10 to 2025-11 · 2 partners · 1 product · read on/);
  await shot();

  // As the default of the workbook it answers formulas that name no source, and the preview of a table.
  await getSelect("Default source of this workbook").selectOption("detail");
  await waitForText(/^Formulas that name no source now use detail\./);
  await visit.enter("D3", '=TRADE.TRADEVALUE("JPN / HS 854231","exports","2025-10","yuan")');
  await visit.expectText("D3", "1,000");
  await waitForText("Uses the source: detail");
  await shot();
  expect(proxy.requests.every(({ path, body }) => !`${path}${body}`.includes(ACCOUNT.password))).toBe(true);
  expect(browser.policyViolations).toEqual([]);
});
