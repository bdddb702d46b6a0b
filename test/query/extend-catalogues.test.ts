/** The catalogues of a source: official entries where its codes mean them, entries of its own for the rest. */
import { extendCatalogues, findHsCode, type CodeEntry } from "../../src/query/extend-catalogues";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import type { Dataset, Dimension } from "../../src/dataset";
import { createPartner, createProduct, createTestDataset } from "../statistics/test-dataset";

const official = getBundledDataset();
const NONE: Readonly<Record<Dimension, readonly CodeEntry[]>> = {
  partner: [],
  product: [],
  regime: [],
  enterprise: [],
};
const extend = (codes: Partial<Record<Dimension, readonly CodeEntry[]>>, dataset: Dataset = official) =>
  extendCatalogues(dataset, { codes: { ...NONE, ...codes } });

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

test("a name in Chinese alone decides as well", () => {
  expect([...extend({ partner: [{ code: "840", zh: "日本" }] }).ids.partner]).toEqual([["840", "JPN"]]);
});

test("a name that two official entries share means the first, and a code without letters and digits none", () => {
  const shared = ["X", "Y"].map((id) => ({ ...createPartner(id, "country", true), aliases: ["Shared"] }));
  const { ids } = extend({ partner: [{ code: "shared" }, { code: "-" }] }, createTestDataset([], shared));
  expect([...ids.partner]).toEqual([
    ["shared", "X"],
    ["-", "-"],
  ]);
});

test("a partner of its own is a country that is ranked, and of which nothing else is known", () => {
  const { partners, codes } = extend({ partner: [{ code: "ZZ9", en: "Free port", zh: "自由港" }, { code: "ZZ8" }] });
  const unknown = {
    aliases: [],
    partOf: [],
    note: "",
    kind: "country",
    ranked: true,
    alpha2: "",
    m49: "",
    members: [],
    changing: false,
    comparesFrom: "",
    continent: "",
    listed: true,
  };
  expect(partners.slice(-2)).toEqual([
    { ...unknown, id: "ZZ9", en: "Free port", zh: "自由港" },
    { ...unknown, id: "ZZ8", en: "ZZ8", zh: "ZZ8" },
  ]);
  expect(codes.partner.get("ZZ9")).toBe("ZZ9");
});

test("a product of its own has the names that there are, and its code as another", () => {
  const { products } = extend({
    product: [
      { code: "TOYS" },
      { code: "85.05", en: "Magnets", zh: "磁铁" },
      { code: "86", en: "Railway goods" },
      { code: "87" },
    ],
  });
  const common = { partOf: [], note: "", ranked: true };
  expect(products.slice(-4)).toStrictEqual([
    { ...common, id: "TOYS", en: "TOYS", zh: "TOYS", aliases: ["TOYS"], hs: [] },
    { ...common, id: "HS8505", en: "Magnets", zh: "磁铁", aliases: ["85.05"], hs: ["8505"] },
    { ...common, id: "HS86", en: "Railway goods", zh: "Railway goods", aliases: ["86"], hs: ["86"] },
    { ...common, id: "HS87", en: "HS 87", zh: "HS 87", aliases: ["87"], hs: ["87"] },
  ]);
});

test("only a ranked product of customs that is all of a code is what the code means", () => {
  const unranked = { ...createProduct("unranked", [], false), hs: ["98"] };
  const several = { ...createProduct("several"), hs: ["97", "96"] };
  const exact = { ...createProduct("exact"), hs: ["95"] };
  const dataset = createTestDataset([], [], [unranked, several, exact]);
  const { ids } = extend({ product: ["98", "97", "96", "95"].map((code) => ({ code })) }, dataset);
  expect([...ids.product.values()]).toEqual(["HS98", "HS97", "HS96", "exact"]);
});

test("regimes and types of enterprise are found by name, and those of a source follow the official ones", () => {
  const { ids, regimes, enterprises } = extend({
    regime: [{ code: "1", en: "General trade" }, { code: "2", zh: "加工贸易" }, { code: "barter" }],
    enterprise: [{ code: "10", en: "SOEs" }, { code: "20", zh: "民企" }, { code: "cooperatives" }],
  });
  expect([...ids.regime.values()]).toEqual(["ordinary_trade", "processing_trade", "barter"]);
  expect([...ids.enterprise.values()]).toEqual(["state_owned", "private", "cooperatives"]);
  const own = (id: string) => ({ id, en: id, zh: id, aliases: [], partOf: [], note: "" });
  expect(regimes).toEqual([...official.regimes, own("barter")]);
  expect(enterprises).toEqual([...official.enterprises, own("cooperatives")]);
});

test.each([
  ["854231", "854231"],
  ["8542.31", "854231"],
  ["HS 85", "85"],
  ["854", undefined],
  ["Toys", undefined],
  ["Toys 85", undefined],
  ["85 toys", undefined],
])("the code of HS in %s is %s", (text, code) => expect(findHsCode(text)).toBe(code));
