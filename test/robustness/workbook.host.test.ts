/** A sample of the interruptions that `npm run robustness` makes. */
import { interruptActions } from "../../src/tools/robustness/workbook/interrupt-actions";

jest.setTimeout(120_000);

test("an action that is interrupted leaves the workbook as it was", async () => {
  Object.assign(globalThis, { location: { href: "https://localhost:3000/taskpane.html" } });
  const { failures, interrupted } = await interruptActions({ seed: 1, count: 10 });
  expect(failures).toEqual([]);
  expect(interrupted).toBeGreaterThan(10);
});
