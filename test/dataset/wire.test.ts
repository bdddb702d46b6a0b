/** What may come over the wire as a dataset: whole, or refused with a word on what is wrong. */
import compiled from "bundled-dataset/dataset.json";
import fc from "fast-check";
import { expand } from "../../src/dataset";
import { InvalidData, readCompiled } from "../../src/dataset/wire";

type Json = Record<string, unknown>;
const copy = (): Json => JSON.parse(JSON.stringify(compiled)) as Json;
const column = (data: Json, name: string) =>
  (data.observations as Record<string, { values: unknown[]; at: unknown[] }>)[name]!;
const rows = (data: Json, name: string) => data[name] as Json[];

test("the dataset that ships passes, and stays as it is", () => {
  expect(readCompiled(copy())).toEqual(compiled);
});

test.each<[string, (data: Json) => unknown, RegExp]>([
  ["another format", (data) => (data.format = 3), /^format is 3, not 2$/],
  ["no releases", (data) => (data.releases = []), /^releases /],
  ["a column that is missing", (data) => delete (data.observations as Json).unit, /^observations\.unit is missing$/],
  ["columns of two lengths", (data) => column(data, "flow").at.pop(), /differ in length/],
  ["a place beyond the values", (data) => (column(data, "flow").at[3] = 99), /observations\.flow points beyond/],
  ["a place that is no whole number", (data) => (column(data, "flow").at[3] = 0.5), /observations\.flow\.at\.3/],
  ["digits that are none", (data) => (column(data, "printed").values[0] = "1e9"), /is not a printed number/],
  ["a unit that does not exist", (data) => (column(data, "unit").values[0] = "CNY zn"), /is not a unit/],
  ["a measure that does not exist", (data) => (column(data, "measure").values[0] = "mood"), /observations\.measure/],
  ["a period that is none", (data) => (column(data, "period").values[0] = "2025-13"), /is not a period/],
  ["a source that is in no catalogue", (data) => (column(data, "source").values[0] = "nobody"), /'nobody' is not in/],
  ["a partner twice", (data) => rows(data, "partners").push(rows(data, "partners")[1]!), /an id stands twice/],
  ["no total", (data) => (data.partners = rows(data, "partners").filter(({ id }) => id !== "WORLD")), /WORLD/],
  ["a link that is a program", (data) => (rows(data, "sources")[0]!.address = "javascript:alert(1)"), /address/],
  [
    "one figure twice in a release",
    (data) => Object.values(data.observations as Record<string, { at: unknown[] }>).forEach(({ at }) => at.push(at[0])),
    /is printed twice/,
  ],
])("%s is refused, and named", (_what, change, message) => {
  const data = copy();
  change(data);
  expect(() => readCompiled(data)).toThrow(InvalidData);
  expect(() => readCompiled(data)).toThrow(message);
});

test("whatever comes is refused or is a dataset; nothing else is thrown", () => {
  const names = Object.keys(compiled);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      try {
        expand(readCompiled({ ...copy(), [name]: value }));
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidData);
      }
    }),
    { numRuns: 30 },
  );
});
