/** What the add-in is told of. */
import type { TestExcel } from "../open-excel";
import { runOnSheet, scenario, type Scenario } from "./scenario";

/** Time for messages to travel. */
const waitForDelivery = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Registers, does something, unregisters, does it again: what was heard. */
async function collectEvents<T>(
  register: (
    context: Excel.RequestContext,
    listener: (event: T) => Promise<void>,
  ) => OfficeExtension.EventHandlerResult<T>,
  act: () => void,
): Promise<T[]> {
  const events: T[] = [];
  const registered = await Excel.run(async (context) => {
    const result = register(context, async (event) => void events.push(event));
    await context.sync();
    return result;
  });
  act();
  await waitForDelivery();
  await Excel.run(registered.context, async (context) => {
    registered.remove();
    await context.sync();
  });
  act();
  await waitForDelivery();
  return events;
}

const typeValue = (excel: TestExcel, value: number) => () => excel.type("B2", [value]);

export const EVENTS: readonly Scenario[] = [
  scenario("another selection is told until the listener is removed", async (excel) => {
    let cell = 1;
    const events = await collectEvents<Excel.SelectionChangedEventArgs>(
      (context, listener) => context.workbook.onSelectionChanged.add(listener),
      () => excel.select(`B${++cell}`),
    );
    expect(events.length).toBe(1);
  }),
  scenario("changes of a sheet are told with their address", async (excel) => {
    const events = await collectEvents<Excel.WorksheetChangedEventArgs>(
      (context, listener) => context.workbook.worksheets.getItem("Sheet1").onChanged.add(listener),
      typeValue(excel, 1),
    );
    expect(events.map(({ address }) => address)).toEqual(["B2"]);
  }),
  scenario("changes of a table are told", async (excel) => {
    await runOnSheet(async (sheet, context) => {
      sheet.tables.add("A1:B3", true);
      await context.sync();
    });
    const events = await collectEvents<Excel.TableChangedEventArgs>(
      (context, listener) => context.workbook.tables.getItem("Table1").onChanged.add(listener),
      typeValue(excel, 2),
    );
    expect(events.map(({ address }) => address)).toEqual(["B2"]);
  }),
  scenario("a sheet that comes to the front is told", async (excel) => {
    const { sheets } = excel.host.workbook;
    const other = sheets.add("Other");
    const front = sheets.active;
    const events = await collectEvents<Excel.WorksheetActivatedEventArgs>(
      (context, listener) => context.workbook.worksheets.onActivated.add(listener),
      () => sheets.activate(sheets.active === front ? other : front),
    );
    expect(events.map(({ worksheetId }) => worksheetId)).toEqual([other]);
  }),
  scenario("a sheet whose formulas were calculated is told", async (excel) => {
    const events: Excel.WorksheetCalculatedEventArgs[] = [];
    await runOnSheet(async (sheet, context) => {
      const registered = sheet.onCalculated.add(async (event) => void events.push(event));
      await context.sync();
      excel.type("A1", ["=1+1"]);
      await excel.waitForCalculation();
      await waitForDelivery();
      registered.remove();
      await context.sync();
    });
    const before = events.length;
    expect(before).toBeGreaterThan(0);
    excel.type("A1", ["=1+2"]);
    await excel.waitForCalculation();
    await waitForDelivery();
    expect(events.length).toBe(before);
  }),
];
