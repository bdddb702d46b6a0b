/** Whatever stands in a cell, the functions answer at once and in a message that can be read. */
import { callFunction, isFailedCell } from "../../src/functions";
import { CATALOGUE } from "../../src/functions/catalogue";
import { InvalidArgumentError, NotAvailableError } from "../../src/query";

// As in browsers: Jest keeps ten times as much of every error, which takes longer than finding the names.
Error.stackTraceLimit = 10;

/** The processor time of a computation in milliseconds; limits are wide, as what they catch takes minutes. */
function measureTime(compute: () => void): number {
  const start = process.cpuUsage();
  compute();
  return process.cpuUsage(start).user / 1_000;
}

// The longest text of a cell; U+FDFA is one character that stands for eighteen.
const MOST = 32_767;
const TEXTS = ["x", "1", "\uFDFA", "😀", "电", "a+", "a/", "US / ", "Germany + ", "value, ", "2025-11/", "a "].map(
  (unit) => unit.repeat(Math.floor(MOST / unit.length)),
);
const ARGUMENTS = CATALOGUE.flatMap(({ id, parameters }) => parameters.map(({ name }, at) => ({ id, name, at })));

beforeAll(() => {
  for (const { id } of CATALOGUE) callFunction(id, ["warm"], undefined, "en");
});

test.each(ARGUMENTS)("$id refuses or answers a text of any length as $name", ({ id, at }) => {
  for (const text of TEXTS) {
    const args = Array.from({ length: at + 1 }, (_, one) => (one === at ? text : null));
    const time = measureTime(() => {
      const [cell] = callFunction(id, args, undefined, "en")[0]!;
      if (!isFailedCell(cell!)) return;
      const error = cell.error as NotAvailableError;
      expect(error instanceof InvalidArgumentError || error instanceof NotAvailableError).toBe(true);
      for (const language of ["en", "zh"] as const) expect(error.format(language).length).toBeLessThan(800);
    });
    expect(time).toBeLessThan(2_000);
  }
});

test("ten thousand different unknown names in a column are refused, not in minutes", () => {
  const names = Array.from({ length: 10_000 }, (_, at) => [`Unkown plase ${at.toString(26)}`]);
  let cells: unknown[][] = [];
  expect(
    measureTime(() => {
      cells = callFunction("TRADEVALUE", [names], undefined, "en");
    }),
  ).toBeLessThan(20_000);
  expect(cells).toHaveLength(10_000);
});
