/** The catalogues of a source: official entries where its codes mean them, entries of its own for the rest. */
import { extendCatalogues, findHsCode, type CodeEntry } from "../../src/query/extend-catalogues";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import type { Dimension } from "../../src/dataset";

const official = getBundledDataset();
const NONE: Readonly<Record<Dimension, readonly CodeEntry[]>> = {
  partner: [],
  product: [],
  regime: [],
  enterprise: [],
};
const extend = (codes: Partial<Record<Dimension, readonly CodeEntry[]>>) =>
  extendCatalogues(official, { codes: { ...NONE, ...codes } });

test("a code that the official data knows means its entry, whose names find the figures of the source", () => {
  const { ids, partners } = extend({ partner: [{ code: "JP" }, { code: "840" }, { code: "28" }] });
  expect([...ids.partner]).toEqual([
    ["JP", "JPN"],
    ["840", "USA"],
    ["28", "ATG"],
  ]);
  expect(partners).toHaveLength(official.partners.length);
});

test("a name decides where the source gives one", () => {
  const { ids, partners } = extend({
    partner: [
      { code: "EL", en: "Greece" },
      { code: "4", en: "Customs area 4" },
    ],
  });
  expect([...ids.partner]).toEqual([
    ["EL", "GRC"],
    ["4", "4"],
  ]);
  expect(partners.at(-1)).toMatchObject({ id: "4", en: "Customs area 4", zh: "Customs area 4", kind: "country" });
});

test("a code of HS that is not a product of customs is a product of its own, within those that the source says", () => {
  const { ids, products } = extend({
    product: [{ code: "85" }, { code: "8542", partOf: ["85"] }, { code: "85423190", partOf: ["85", "8542"] }],
  });
  expect([...ids.product]).toEqual([
    ["85", "HS85"],
    ["8542", "integrated_circuits"],
    ["85423190", "HS85423190"],
  ]);
  expect(products.find(({ id }) => id === "HS85423190")).toMatchObject({
    en: "HS 85423190",
    hs: ["85423190"],
    partOf: ["HS85", "integrated_circuits"],
  });
});

test("of two codes with one meaning the first has it", () => {
  const { ids } = extend({ partner: [{ code: "JP" }, { code: "JPN" }] });
  expect([...ids.partner]).toEqual([
    ["JP", "JPN"],
    ["JPN", "JPN"],
  ]);
});

test.each([
  ["854231", "854231"],
  ["8542.31", "854231"],
  ["HS 85", "85"],
  ["854", undefined],
  ["Toys", undefined],
])("the code of HS in %s is %s", (text, code) => expect(findHsCode(text)).toBe(code));
