/** What may come over the wire as a dataset: whole, or refused with a word on what is wrong. */
import compiled from "bundled-dataset/dataset.json";
import fc from "fast-check";
import { expandDataset } from "../../src/dataset";
import { InvalidDataError, parseCompiledDataset } from "../../src/dataset/parse-compiled-dataset";

type Json = Record<string, unknown>;
const copyCompiled = (): Json => JSON.parse(JSON.stringify(compiled)) as Json;
const getColumn = (data: Json, name: string) =>
  (data.observations as Record<string, { values: unknown[]; at: unknown[] }>)[name]!;
const getRows = (data: Json, name: string) => data[name] as Json[];

test("the dataset that ships passes, and stays as it is", () => {
  expect(parseCompiledDataset(copyCompiled())).toEqual(compiled);
});

test.each<[string, (data: Json) => unknown, RegExp]>([
  ["another format", (data) => (data.format = 3), /^format is 3, not 2$/],
  ["no releases", (data) => (data.releases = []), /^releases /],
  ["a column that is missing", (data) => delete (data.observations as Json).unit, /^observations\.unit is missing$/],
  ["columns of two lengths", (data) => getColumn(data, "flow").at.pop(), /differ in length/],
  ["a place beyond the values", (data) => (getColumn(data, "flow").at[3] = 99), /observations\.flow points beyond/],
  ["a place that is no whole number", (data) => (getColumn(data, "flow").at[3] = 0.5), /observations\.flow\.at\.3/],
  ["digits that are none", (data) => (getColumn(data, "printed").values[0] = "1e9"), /is not a printed number/],
  ["a unit that does not exist", (data) => (getColumn(data, "unit").values[0] = "CNY zn"), /is not a unit/],
  ["a measure that does not exist", (data) => (getColumn(data, "measure").values[0] = "mood"), /observations\.measure/],
  ["a period that is none", (data) => (getColumn(data, "period").values[0] = "2025-13"), /is not a period/],
  [
    "a source that is in no catalogue",
    (data) => (getColumn(data, "source").values[0] = "nobody"),
    /'nobody' is not in/,
  ],
  ["a partner twice", (data) => getRows(data, "partners").push(getRows(data, "partners")[1]!), /an id stands twice/],
  ["no total", (data) => (data.partners = getRows(data, "partners").filter(({ id }) => id !== "WORLD")), /WORLD/],
  ["a link that is a program", (data) => (getRows(data, "sources")[0]!.address = "javascript:alert(1)"), /address/],
  [
    "one figure twice in a release",
    (data) => Object.values(data.observations as Record<string, { at: unknown[] }>).forEach(({ at }) => at.push(at[0])),
    /is printed twice/,
  ],
])("%s is refused, and named", (_what, change, message) => {
  const data = copyCompiled();
  change(data);
  expect(() => parseCompiledDataset(data)).toThrow(InvalidDataError);
  expect(() => parseCompiledDataset(data)).toThrow(message);
});

test("whatever comes is refused or is a dataset; nothing else is thrown", () => {
  const names = Object.keys(compiled);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      try {
        expandDataset(parseCompiledDataset({ ...copyCompiled(), [name]: value }));
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidDataError);
      }
    }),
    { numRuns: 30 },
  );
});
