/** The workbook comes to rest with any number of formulas, and then each of them has its value. */
import type { Frame } from "playwright-core";
import { PlaygroundBrowser, type Visit } from "./playground-browser";

jest.setTimeout(120_000);

const COUNT = 20_000;

let browser: PlaygroundBrowser;
let visit: Visit;
beforeAll(async () => {
  browser = await PlaygroundBrowser.start();
  visit = await browser.visit();
}, 60_000);
afterAll(() => browser?.stop());

const findPane = ({ page }: Visit): Frame => page.frames().find((frame) => frame.url().includes("taskpane.html"))!;

/** The values of all formulas at the moment at which none is to be calculated any more. */
const readAtRest = (): Promise<unknown[][]> =>
  visit.page.evaluate(async (address) => {
    await window.playground.waitForCalculation();
    return window.playground.readValues(address);
  }, `A1:A${COUNT}`);

const addRows = (value: number): number[][] => Array.from({ length: COUNT }, (_, row) => [value + row]);

const VALUES = { US: 3_687_154_254_066, ASEAN: 6_824_200_543_416 };

test(`${COUNT} formulas that the add-in writes are calculated`, async () => {
  await findPane(visit).evaluate(
    (count) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Many");
        sheet.activate();
        sheet.getRange("C1").values = [["US"]];
        const formulas = Array.from({ length: count }, (_, row) => [`=TRADE.TRADEVALUE($C$1)+${row}`]);
        sheet.getRange(`A1:A${count}`).formulas = formulas;
        await context.sync();
      }),
    COUNT,
  );
  expect(await readAtRest()).toEqual(addRows(VALUES.US));
});

test("they are calculated again when the cell changes that they all refer to, and in the midst of that", async () => {
  await visit.enter("C1", "EU");
  await visit.page.waitForFunction(() => window.playground.readValues("A1")[0]![0] === "#BUSY!");
  await visit.enter("D1", '=TRADE.TRADERANK("US")');
  await visit.enter("C1", "ASEAN");
  expect(await readAtRest()).toEqual(addRows(VALUES.ASEAN));
  expect((await visit.read("D1")).value).toBe(3);
});

test("a recalculation asks the add-in again, where the browser is hardly ever idle too", async () => {
  const busy = await browser.visit();
  await findPane(busy).evaluate(() => {
    let calls = 0;
    CustomFunctions.associate("WORLDSHARE", () => [[++calls]]);
  });
  await busy.page.evaluate(() => {
    const deadline = { didTimeout: false, timeRemaining: () => 0 };
    const request = (callback: IdleRequestCallback): number => Number(setTimeout(() => callback(deadline), 5000));
    Object.assign(window, { requestIdleCallback: request, cancelIdleCallback: clearTimeout });
  });
  await busy.enter("D2", "=TRADE.WORLDSHARE()");
  for (const calls of [1, 2, 3]) {
    await busy.expectText("D2", String(calls));
    await busy.page.evaluate(() => {
      const { workbook } = window.tradeSheetHost;
      workbook.recalculateRange({ sheetId: workbook.sheets.active, row: 1, column: 3, rows: 1, columns: 1 });
    });
  }
  // Its functions are replaced for other visits too.
  await busy.page.context().close();
});
