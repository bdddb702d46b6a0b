/** Events that the add-in receives. */
import { Host } from "../../../src/playground/host";
import { scenario, type Scenario } from "./scenario";

/** Time for messages to arrive. */
const waitForDelivery = () => new Promise((resolve) => setTimeout(resolve, 30));

export const EVENTS: readonly Scenario[] = [
  scenario("a change of the selection is reported until the handler is removed", async (excel) => {
    const events: Excel.SelectionChangedEventArgs[] = [];
    const registered = await Excel.run(async (context) => {
      const handler = context.workbook.onSelectionChanged.add(async (event) => void events.push(event));
      await context.sync();
      return handler;
    });
    excel.select("B2");
    await waitForDelivery();
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    excel.select("B3");
    await waitForDelivery();
    expect(events.length).toBe(1);
  }),
  scenario("cells that another author changes are reported as remote until the handler is removed", async (excel) => {
    const events: Excel.WorksheetChangedEventArgs[] = [];
    const registered = await Excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async (event) => void events.push(event));
      await context.sync();
      return handler;
    });
    excel.type("A1", [1]);
    const coauthor = new Host({ univer: excel.host.workbook.univer, functions: [] }, excel.host);
    coauthor.excel.activate();
    excel.type("A2", [2]);
    await waitForDelivery();
    expect(events).toMatchObject([{ type: "WorksheetChanged", source: "Remote" }]);
    await Excel.run(registered.context, async (context) => {
      registered.remove();
      await context.sync();
    });
    coauthor.excel.activate();
    excel.type("A3", [3]);
    await waitForDelivery();
    expect(events.length).toBe(1);
  }),
];
