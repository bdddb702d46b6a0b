/** What may come over the wire as a part of the data: whole, or refused with a word on what is wrong. */
import fc from "fast-check";
import { compileColumns, createDatasetFromParts, type CompiledPart, type Observation } from "../../src/dataset";
import { checkReferences } from "../../src/dataset/check-references";
import { InvalidDataError, parsePart, parseVersion } from "../../src/dataset/parse-part";
import { getBundledDataset } from "../../src/session";

/** The catalogues that ship and some of the figures, as a single part. */
function compile(isTaken: (observation: Observation) => boolean): CompiledPart {
  const { releases, partners, products, regimes, enterprises, sources, events, observations } = getBundledDataset();
  const catalogues = { releases, partners, products, regimes, enterprises, sources, events };
  return { format: 3, ...catalogues, observations: compileColumns(observations.filter(isTaken)) };
}
/** The figures of one release: enough to be damaged. */
const compiled = compile(({ release }) => release === "2025-12-08");

/** Reads a version of that single part, as a refresh does. */
function readVersionOf(data: unknown): CompiledPart {
  const part = parsePart(data);
  if (part.releases.length === 0) throw new InvalidDataError("releases: there is none");
  checkReferences(createDatasetFromParts([part], "version"), [part], [part]);
  return part;
}

type Json = Record<string, unknown>;
const copyCompiled = (): Json => JSON.parse(JSON.stringify(compiled)) as Json;
const getColumn = (data: Json, name: string) =>
  (data.observations as Record<string, { values: unknown[]; runs: unknown[] }>)[name]!;
const getRows = (data: Json, name: string) => data[name] as Json[];

test("the dataset that ships passes, and stays as it is", () => {
  const all = compile(() => true);
  expect(readVersionOf(JSON.parse(JSON.stringify(all)))).toEqual(all);
});

test.each<[string, (data: Json) => unknown, RegExp]>([
  ["another format", (data) => (data.format = 4), /^format is 4, not 3$/],
  ["the former format", (data) => (data.format = 2), /^it has the former form, .* no longer reads$/],
  ["no releases", (data) => (data.releases = []), /^releases: /],
  ["a column that is missing", (data) => delete (data.observations as Json).unit, /^observations\.unit is missing$/],
  ["columns of two lengths", (data) => getColumn(data, "flow").runs.splice(-2), /differ in length/],
  ["a place beyond the values", (data) => (getColumn(data, "flow").runs[2] = 99), /observations\.flow points beyond/],
  [
    "a place just beyond the values",
    (data) => (getColumn(data, "flow").runs[2] = getColumn(data, "flow").values.length),
    /observations\.flow points beyond/,
  ],
  ["a run without its length", (data) => getColumn(data, "flow").runs.pop(), /observations\.flow ends within a run/],
  ["a place that is no whole number", (data) => (getColumn(data, "flow").runs[2] = 0.5), /observations\.flow\.runs\.2/],
  [
    "digits that are none",
    (data) => ((data.observations as { digits: unknown[] }).digits[0] = "1e9"),
    /is not a decimal number/,
  ],
  [
    "digits with a fraction",
    (data) => ((data.observations as { digits: unknown[] }).digits[0] = 0.5),
    /is not a decimal number/,
  ],
  ["a unit that does not exist", (data) => (getColumn(data, "unit").values[0] = "CNY zn"), /is not a unit/],
  ["a measure that does not exist", (data) => (getColumn(data, "measure").values[0] = "mood"), /observations\.measure/],
  ["a period that is none", (data) => (getColumn(data, "period").values[0] = "2025-13"), /is not a period/],
  [
    "a source that is in no catalogue",
    (data) => (getColumn(data, "source").values[0] = "nobody"),
    /'nobody' is not in/,
  ],
  ["a partner twice", (data) => getRows(data, "partners").push(getRows(data, "partners")[1]!), /an id stands twice/],
  [
    "a period that ends before it begins",
    (data) => (getColumn(data, "period").values[0] = "2025-11/2025-01"),
    /^observations\.period\.values\.0 is not a period$/,
  ],
  [
    "a headline that ends before it begins",
    (data) => (getRows(data, "releases")[0]!.headline = "2025-11/2025-01"),
    /^releases\.0\.headline is not a period$/,
  ],
  [
    "a release of a day that is none",
    (data) => (getRows(data, "releases")[0]!.id = "2025-02-30"),
    /^releases\.0\.id is not a date$/,
  ],
  ["an event of no date", (data) => (getRows(data, "events")[0]!.date = "soon"), /^events\.0\.date is not a date$/],
  [
    "an event of a month that is none",
    (data) => (getRows(data, "events")[0]!.date = "2025-13"),
    /^events\.0\.date is not a date$/,
  ],
  [
    "a source of no date",
    (data) => (getRows(data, "sources")[0]!.date = "last week"),
    /^sources\.0\.date is not a date$/,
  ],
  [
    "31 digits",
    (data) => ((data.observations as { digits: unknown[] }).digits[0] = "9".repeat(31)),
    /^observations\.digits\.0 has more than 30 digits$/,
  ],
  [
    "a part of a product that nobody lists",
    (data) => (getRows(data, "products")[2]!.partOf = ["nobody"]),
    /^products\.\w+\.partOf: 'nobody' is not in the catalogue$/,
  ],
  [
    "a product that is part of itself",
    (data) => (getRows(data, "products")[2]!.partOf = [getRows(data, "products")[2]!.id]),
    /^products\.\w+\.partOf: it is part of itself$/,
  ],
  [
    "an ownership type within one that nobody lists",
    (data) => (getRows(data, "enterprises")[1]!.partOf = ["nobody"]),
    /^enterprises\.\w+\.partOf: 'nobody'/,
  ],
  [
    "a member that nobody lists",
    (data) => (getRows(data, "partners").find(({ id }) => id === "ASEAN")!.members = ["nobody"]),
    /^partners\.ASEAN\.members: 'nobody'/,
  ],
  [
    "a continent that nobody lists",
    (data) => (getRows(data, "partners")[1]!.continent = "nowhere"),
    /^partners\.\w+\.continent: 'nowhere'/,
  ],
  [
    "a member from a month that is none",
    (data) => (getRows(data, "partners")[1]!.comparesFrom = "soon"),
    /^partners\.1\.comparesFrom is not a date$/,
  ],
  [
    "two products of which each is part of the other",
    (data) => {
      const [, one, other] = getRows(data, "products");
      Object.assign(one!, { partOf: [other!.id] });
      Object.assign(other!, { partOf: [one!.id] });
    },
    /^products\.\w+\.partOf: it is part of itself$/,
  ],
  [
    "a further report that is in no catalogue",
    (data) => (getColumn(data, "also").values[0] = "nobody"),
    /^sources: 'nobody' is missing$/,
  ],
  [
    "an event that nobody reports",
    (data) => (getRows(data, "events")[0]!.source = "nobody"),
    /^sources: 'nobody' is missing$/,
  ],
  [
    "a measure in a unit that it cannot have",
    (data) => getColumn(data, "unit").values.fill("rank"),
    /^observations: .+ cannot be in rank$/,
  ],
  [
    "no total of goods",
    (data) => (data.products = getRows(data, "products").filter(({ id }) => id !== "all")),
    /^products: all is missing$/,
  ],
  [
    "no total",
    (data) => (data.partners = getRows(data, "partners").filter(({ id }) => id !== "WORLD")),
    /^partners: WORLD is missing$/,
  ],
  ["no total of regimes", (data) => (data.regimes = []), /^regimes: all is missing$/],
  ["no total of enterprises", (data) => (data.enterprises = []), /^enterprises: all is missing$/],
  ["a link that is a program", (data) => (getRows(data, "sources")[0]!.address = "javascript:alert(1)"), /address/],
  [
    "one figure twice in a release",
    (data) => {
      const { digits, ...columns } = data.observations as Record<string, { runs: number[] }> & { digits: number[] };
      digits.push(digits[0]!);
      Object.values(columns).forEach(({ runs }) => runs.push(runs[0]!, 1));
    },
    /is published twice/,
  ],
])("%s is refused, and named", (_what, change, message) => {
  const data = copyCompiled();
  change(data);
  expect(() => readVersionOf(data)).toThrow(InvalidDataError);
  expect(() => readVersionOf(data)).toThrow(message);
});

test("thirty digits pass", () => {
  const data = copyCompiled();
  (data.observations as { digits: unknown[] }).digits[0] = "9".repeat(30);
  expect(() => readVersionOf(data)).not.toThrow();
});

test("a figure that two releases publish passes", () => {
  const { release } = compiled.observations;
  const { id } = compiled.releases.find((one) => !release.values.includes(one.id))!;
  const parts = [
    compiled,
    { ...compiled, observations: { ...compiled.observations, release: { ...release, values: [id] } } },
  ];
  expect(() => checkReferences(createDatasetFromParts(parts, "version"), parts, parts)).not.toThrow();
});

test("whatever comes is refused or is a dataset; nothing else is thrown", () => {
  const names = Object.keys(compiled);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
      try {
        readVersionOf({ ...copyCompiled(), [name]: value });
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidDataError);
      }
    }),
    { numRuns: 30 },
  );
});

test.each<[string, unknown, RegExp]>([
  ["no parts", { format: 3, parts: [] }, /^parts /],
  ["a part without a digest", { format: 3, parts: [{ sha256: "x", bytes: 1 }] }, /^parts\.0\.sha256 /],
  ["the former format", { format: 2 }, /former form/],
  ["nothing", null, /./],
])("a list of parts with %s is refused, and named", (_what, data, message) => {
  expect(() => parseVersion(data)).toThrow(InvalidDataError);
  expect(() => parseVersion(data)).toThrow(message);
});
