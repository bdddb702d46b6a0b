/** Whatever stands in a cell, the functions answer at once and in a message that can be read. */
import { callFunction, isFailedCell } from "../../src/functions";
import { CATALOGUE } from "../../src/functions/catalogue";
import { InvalidArgumentError, NotAvailableError } from "../../src/query";

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
  const time = measureTime(() => {
    for (const text of TEXTS) {
      const args = Array.from({ length: at + 1 }, (_, one) => (one === at ? text : null));
      const [cell] = callFunction(id, args, undefined, "en")[0]!;
      if (!isFailedCell(cell!)) continue;
      const error = cell.error as NotAvailableError;
      expect(error instanceof InvalidArgumentError || error instanceof NotAvailableError).toBe(true);
      for (const language of ["en", "zh"] as const) expect(error.format(language).length).toBeLessThan(800);
    }
  });
  expect(time).toBeLessThan(5_000);
});

test("three thousand different unknown names in a column are refused, not in minutes", () => {
  const names = Array.from({ length: 3_000 }, (_, at) => [`Unkown plase ${at.toString(26)}`]);
  let cells: unknown[][] = [];
  expect(
    measureTime(() => {
      cells = callFunction("TRADEVALUE", [names], undefined, "en");
    }),
  ).toBeLessThan(6_000);
  expect(cells).toHaveLength(3_000);
});
