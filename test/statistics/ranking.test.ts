/** Places among the values of a release: their bounds, what may be missing, and what is never ranked. */
import { parseSubject } from "../../src/query";
import type { Dataset, Partner, Product } from "../../src/dataset";
import { answerQuery, computeBounds, findAnswer } from "../../src/statistics";
import { change, print, value } from "./figures";
import {
  EARLIER_RELEASE,
  FIRST_RELEASE,
  PERIOD,
  createPartner,
  createProduct,
  createTestDataset,
  type TrueFigure,
} from "./test-dataset";

const exportsOf = (partner: string, digits: string, more: Partial<TrueFigure> = {}): TrueFigure =>
  value("exports", digits, { partner, ...more });
const list = (id: string): Partner => Object.assign(createPartner(id, "country", true), { listed: true });

const createQuery = (dataset: Dataset, name: string) => ({
  subject: parseSubject(dataset, name),
  flow: "exports" as const,
  period: PERIOD,
  measure: "rank" as const,
});
const createRanks = (
  figures: readonly TrueFigure[],
  partners: readonly Partner[] = [],
  products: readonly Product[] = [],
) => {
  const dataset = createTestDataset(figures, partners, products);
  return {
    rank: (name: string) => findAnswer(dataset, createQuery(dataset, name))?.number,
    answer: (name: string) => answerQuery(dataset, createQuery(dataset, name)),
    bounds: (name: string) => {
      const { low, high } = computeBounds(dataset, createQuery(dataset, name));
      return [low, high];
    },
  };
};

test("the bounds of a place reach over all whose digits leave open which is larger", () => {
  const { rank, bounds } = createRanks(
    [
      exportsOf("C", "3.00"),
      exportsOf("D", "2.04"),
      exportsOf("E", "2.0"),
      exportsOf("F", "1.96"),
      exportsOf("G", "1.00"),
    ],
    ["C", "D", "E", "F", "G"].map((id) => createPartner(id, "country", true)),
  );
  expect(["C", "D", "E", "F", "G"].map(rank)).toEqual([1, 2, 3, 4, 5]);
  expect(["C", "D", "E", "F", "G"].map(bounds)).toEqual([
    [1, 1],
    [2, 3],
    [2, 4],
    [3, 4],
    [5, 5],
  ]);
});

test("equal values have the same place, with bounds of both", () => {
  const { rank, bounds } = createRanks([exportsOf("A", "2.00"), exportsOf("B", "2.00")]);
  expect([rank("A"), rank("B")]).toEqual([1, 1]);
  expect([bounds("A"), bounds("B")]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test("values whose digits only touch may be equal, which leaves the larger one first", () => {
  // 1.95 to 2.05 and 1.85 to 1.95.
  const { bounds } = createRanks([exportsOf("A", "2.0"), exportsOf("B", "1.9")]);
  expect([bounds("A"), bounds("B")]).toEqual([
    [1, 1],
    [1, 2],
  ]);
});

test("a place cites the value that has it", () => {
  const { answer } = createRanks([exportsOf("A", "2.00"), exportsOf("B", "3.00")]);
  expect(answer("A").observations.map(({ printed }) => printed)).toEqual(["2.00"]);
  expect(answer("A").describeMethod("en")).toBe("1 of 2 partners have a larger value than 2.00 bn CNY: 1 + 1");
});

test("the total has no place, nor has what has no value; a partner has one within a product", () => {
  const { rank } = createRanks([
    exportsOf("WORLD", "9.00"),
    exportsOf("A", "2.00"),
    exportsOf("A", "1.00", { product: "whole" }),
    exportsOf("WORLD", "3.00", { product: "whole" }),
    change("exports", "3.1", "yoy", { partner: "B" }),
  ]);
  expect(["WORLD", "B"].map(rank)).toEqual([undefined, undefined]);
  expect(["A", "whole", "A / whole"].map(rank)).toEqual([1, 1, 1]);
});

describe("where a release names few of the partners that customs lists", () => {
  const partners = ["C", "D", "E"].map(list);

  test("there is no place, unless the rest of the total is smaller", () => {
    const named = [exportsOf("C", "3.00"), exportsOf("D", "2.00")];
    expect(["C", "D"].map(createRanks(named, partners).rank)).toEqual([undefined, undefined]);
    const total = (digits: string) =>
      ["C", "D"].map(createRanks([...named, exportsOf("WORLD", digits)], partners).rank);
    expect(total("6.50")).toEqual([1, 2]);
    expect(total("7.50")).toEqual([1, undefined]);
    expect(total("9.00")).toEqual([undefined, undefined]);
  });
  test("those that customs does not list are not missed", () => {
    const named = [exportsOf("C", "3.00"), exportsOf("D", "2.00"), exportsOf("E", "1.00")];
    const more = [createPartner("F", "country", true)];
    expect(createRanks(named, [...partners, ...more]).rank("E")).toBe(3);
  });
  test("products are complete without a total, and so is own data", () => {
    const products = ["whole", "other"].map((product, at) => value("exports", `${3 - at}.00`, { product }));
    expect(["whole", "other"].map(createRanks(products, partners).rank)).toEqual([1, 2]);
    const dataset = createTestDataset([exportsOf("C", "3.00"), exportsOf("D", "2.00")], partners);
    const own = Object.defineProperty(Object.create(dataset) as Dataset, "own", { value: "mine" });
    expect(findAnswer(own, createQuery(own, "D"))?.number).toBe(2);
  });
});

describe("of several releases", () => {
  const table = ["A", "B"].map((partner, at) => exportsOf(partner, `${3 - at}.00`, { release: EARLIER_RELEASE }));
  const third = createPartner("C", "country", true);
  // Of its members D has no figure, so that it is no sum of them.
  const bloc = { ...createPartner("BLOC", "group", true), members: ["A", "D"] };
  const fourth = createPartner("D", "country", true);

  test("the one that ranks most has the place", () => {
    const { answer } = createRanks(
      [...table, exportsOf("C", "2.50", { release: EARLIER_RELEASE }), exportsOf("B", "9.00")],
      [third],
    );
    expect(answer("B")).toMatchObject({ number: 3, query: { release: EARLIER_RELEASE } });
  });
  test("of equally long ones the newer has it", () => {
    const { answer } = createRanks([...table, exportsOf("A", "1.00"), exportsOf("B", "2.00")]);
    expect(answer("A")).toMatchObject({ number: 2, query: { release: "2025-12-08" } });
  });
  test("what a longer list counts within another has no place of its own", () => {
    const longer = [exportsOf("BLOC", "4.00"), exportsOf("B", "2.00"), exportsOf("C", "1.00")];
    expect(createRanks([...table, ...longer], [bloc, third, fourth]).rank("A")).toBeUndefined();
    expect(createRanks([...table, ...longer.slice(0, 1)], [bloc, third, fourth]).rank("A")).toBe(1);
  });
  test("of equally long lists the newer decides whether it has one", () => {
    const lists = (newer: string, older: string) => [
      exportsOf("A", "3.00", { release: newer }),
      exportsOf("B", "2.00", { release: newer }),
      exportsOf("BLOC", "4.00", { release: older }),
      exportsOf("B", "2.00", { release: older }),
    ];
    expect(createRanks(lists(EARLIER_RELEASE, FIRST_RELEASE), [bloc, fourth]).rank("A")).toBe(1);
    expect(createRanks(lists(FIRST_RELEASE, EARLIER_RELEASE), [bloc, fourth]).rank("A")).toBeUndefined();
  });
  test("parts and wholes of products are told apart likewise", () => {
    const goods = (product: string, digits: string, release: string) => value("exports", digits, { product, release });
    const older = [goods("whole", "5.00", EARLIER_RELEASE)];
    const newer = [goods("part", "3.00", "2025-12-08"), goods("other", "2.00", "2025-12-08")];
    const { rank } = createRanks([...older, ...newer]);
    expect(["whole", "part", "other"].map(rank)).toEqual([undefined, 1, 2]);
    const reversed = createRanks([
      goods("whole", "5.00", EARLIER_RELEASE),
      goods("other", "2.00", EARLIER_RELEASE),
      goods("part", "3.00", FIRST_RELEASE),
    ]);
    expect(["whole", "part", "other"].map(reversed.rank)).toEqual([1, undefined, 2]);
  });
});

describe("a product in a list of one, where a newer release lists another", () => {
  const lists = (newer: string, older: string) => [
    value("exports", "5.00", { product: newer }),
    value("exports", "3.00", { product: older, release: EARLIER_RELEASE }),
  ];
  test("has its place where the two have nothing in common", () =>
    expect(createRanks(lists("whole", "other")).rank("other")).toBe(1));
  test("has none where it is part of the other, whatever else it is part of", () => {
    const both = createProduct("both", ["whole", "other"]);
    expect(createRanks(lists("whole", "both"), [], [both]).rank("both")).toBeUndefined();
  });
});

test("a value of more digits than a computer counts with has its place, with bounds", () => {
  const { bounds } = createRanks([exportsOf("A", "123456789012345678000", { unit: "CNY" }), exportsOf("B", "2.00")]);
  expect(bounds("A")).toEqual([1, 1]);
});

test("a refusal of a place says that it is not there where the view ranks the subject, or none does", () => {
  const named = [exportsOf("C", "3.00"), exportsOf("D", "2.00")];
  const { answer } = createRanks(named, ["C", "D", "E"].map(list));
  expect(() => answer("D")).toThrow("D: rank of exports for Jan-Nov 2025 is not in the data");
  const goods = createRanks(["whole", "part"].map((product) => value("exports", "3.00", { product })));
  expect(() => goods.answer("whole")).toThrow("whole: rank of exports for Jan-Nov 2025 is not in the data");
  const without = createRanks([change("exports", "3.1", "yoy", { partner: "OVERLAP" })]);
  expect(() => without.answer("OVERLAP")).toThrow("OVERLAP: rank of exports for Jan-Nov 2025 is not in the data");
});

test("all partners of a product have no place among partners", () => {
  const dataset = createTestDataset([value("exports", "3.00", { product: "whole" })]);
  const query = createQuery(dataset, "whole");
  expect(answerQuery(dataset, query).number).toBe(1);
  expect(() => answerQuery(dataset, query, { currency: "CNY", among: "partner" })).toThrow(
    "whole: rank of exports for Jan-Nov 2025 is not in the data",
  );
});

test("a product that is no line of customs' list is not ranked beside the others", () => {
  const { rank } = createRanks([
    value("exports", "9.00", { product: "grouping" }),
    value("exports", "3.00", { product: "other" }),
  ]);
  expect(rank("other")).toBe(1);
});

test("what is said to be printed of a product by partner or regime is no place of the product", () => {
  const { rank } = createRanks([
    value("exports", "3.00", { product: "whole" }),
    exportsOf("A", "2.00", { product: "other" }),
  ]);
  expect([rank("whole"), rank("other")]).toEqual([1, undefined]);
});

test("a published rank answers as it is printed", () => {
  const printed = print("7", { partner: "A", flow: "exports", measure: "rank", unit: "rank" });
  expect(createRanks([printed, exportsOf("A", "2.00")]).answer("A")).toMatchObject({ number: 7, status: "reported" });
});
