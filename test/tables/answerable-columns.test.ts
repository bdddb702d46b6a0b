/** A product of which only quantities are published: a table of values says so, and offers the quantities. */
import { getDatasetInUse } from "../../src/session";
import { NotAvailableError } from "../../src/query";
import {
  buildTableContent,
  createDefaultSpec,
  findAnswerableColumns,
  type TableKind,
  type TableSpec,
} from "../../src/tables";

const dataset = getDatasetInUse();

/** Products with a quantity and no value in any release, and the flow. */
const PRODUCTS = [...new Map(dataset.observations.map((one) => [`${one.product}|${one.flow}`, one])).values()].flatMap(
  ({ product, flow, partner }): [name: string, flow: typeof flow][] => {
    const published = dataset.observations.filter((one) => one.product === product && one.flow === flow);
    const measures = new Set(published.map(({ measure }) => measure));
    if (partner !== "WORLD" || !measures.has("quantity") || measures.has("value")) return [];
    return [[dataset.product(product)!.en, flow]];
  },
);

const buildError = (spec: TableSpec): NotAvailableError => {
  try {
    buildTableContent(dataset, spec);
  } catch (error) {
    if (error instanceof NotAvailableError) return error;
    throw error;
  }
  throw new Error("The table can be built.");
};

test("there are such products", () => expect(PRODUCTS.length).toBeGreaterThan(1));

const CASES = PRODUCTS.flatMap(([name, flow]) =>
  (["series", "products"] as const).map((kind) => [kind, name, flow] as const),
);

test.each(CASES)("a table of %s of %s (%s) offers the quantities", (kind: TableKind, name, flow) => {
  const [newest] = dataset
    .listSubjectObservations({
      partner: "WORLD",
      product: dataset.products.find(({ en }) => en === name)!.id,
      regime: "all",
      enterprise: "all",
    })
    .map(({ period }) => period)
    .sort()
    .reverse();
  const spec: TableSpec = {
    ...createDefaultSpec(kind, "en"),
    flow,
    subjects: [name],
    columns: ["value"],
    period: newest!,
    every: "same months",
    to: newest!,
  };
  const error = buildError(spec);
  expect(error.message).toMatch(
    /not in the data\..*Quantity.*: [\d.,]+ (?:mn |bn )?(?:t|items), with =TRADE\.QUANTITY\(/,
  );
  const columns = findAnswerableColumns(dataset, spec, 3);
  expect(columns).toContain("quantity");
  for (const column of columns) {
    const { rows, columns: built } = buildTableContent(dataset, { ...spec, columns: [column] });
    const figures = rows.map((row) => row[built.indexOf(column)]!.value);
    expect(figures.some((value) => typeof value === "number")).toBe(true);
  }
});

test("nothing is offered where a subject has no figures at all", () =>
  expect(
    findAnswerableColumns(
      dataset,
      { ...createDefaultSpec("series", "en"), subjects: ["Smartphones (chamber tally)"] },
      3,
    ),
  ).toEqual([]));
