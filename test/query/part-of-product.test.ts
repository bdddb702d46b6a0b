/** A code of HS that is only a part of what customs publishes does not answer with the whole. */

import { getDatasetInUse } from "../../src/session";
import { NotAvailableError, parseSubject, type TradeError } from "../../src/query";

const dataset = getDatasetInUse();

const readError = (typed: string | number): TradeError | undefined => {
  try {
    parseSubject(dataset, typed);
    return undefined;
  } catch (error) {
    return error as TradeError;
  }
};

const groups = dataset.products.filter(({ hs }) => hs.length > 1);

test.each(groups.flatMap((product) => product.hs.map((code) => [code, product] as const)))(
  "HS %s alone does not answer with its group",
  (code, { en, zh }) => {
    for (const typed of [code, `HS ${code}`, `US / ${code}`]) {
      const error = readError(typed);
      // A product of exactly that code would be its own answer.
      if (!error) expect(parseSubject(dataset, typed).product.hs).toEqual([code]);
      else {
        expect(error).toBeInstanceOf(NotAvailableError);
        expect(error.format("en")).toContain(`only a part of ${en} (HS `);
        expect(error.format("zh")).toContain(zh);
      }
    }
  },
);

test("the group's own name and an exact code answer", () => {
  expect(parseSubject(dataset, "Automobiles").product.id).toBe("automobiles");
  expect(parseSubject(dataset, "Garments").product.id).toBe("garments");
  expect(parseSubject(dataset, "8542").product.id).toBe("integrated_circuits");
  expect(parseSubject(dataset, "HS 2601").product.id).toBe("iron_ore");
});

test("the refusal names code and group", () => {
  expect(readError(8702)!.format("en")).toBe(
    'HS 8702 is only a part of Automobiles (HS 8702, 8703, 8704, 8705 and 8706), which customs publishes as one commodity. "Automobiles" gives the whole.',
  );
});
