/** Names that people type: how they are found, and what is suggested where they are not. */
import { classifyArgument, createNameIndex, findHsName } from "../../src/query";
import { createPartnerList, isPartnerList, splitPartnerList } from "../../src/query/partner-list";
import { createSimilarNames } from "../../src/query/similar-names";
import { createPartner, createTestDataset } from "../statistics/test-dataset";
import { value } from "../statistics/figures";

describe("an index of names", () => {
  const index = createNameIndex([
    { value: 1, label: { en: "Iron ore", zh: "铁矿石" }, names: ["iron ores and concentrates", "2601"] },
    { value: 2, label: "Batteries", names: ["2601", "", "gas"] },
  ]);
  test.each([
    ["iron ore", 1],
    ["IRON-ORE", 1],
    ["Iron ores", 1],
    ["铁矿石", 1],
    ["batteries", 2],
    ["battery", 2],
    ["gas", 2],
  ])("finds by '%s'", (typed, found) => expect(index.find(typed)).toBe(found));
  test("gives a name that several share to the first", () => {
    expect(index.find("2601")).toBe(1);
    const plurals = ["Boxes", "Boxs"].map((label, value) => ({ value, label, names: [] }));
    expect(createNameIndex(plurals).find("box")).toBe(0);
  });
  test.each(["", "iron", "iron ore x", "ga", "x".repeat(201)])("finds nothing by '%s'", (typed) =>
    expect(index.find(typed)).toBeUndefined(),
  );
  test("suggests the nearest, and nothing for a text that is no name", () => {
    expect(index.findNearest("iron roe")).toEqual([{ en: "Iron ore", zh: "铁矿石" }]);
    expect(index.findNearest("baterries")).toEqual(["Batteries"]);
    expect(index.findNearest("iron ore".padEnd(201, "e"))).toEqual([]);
  });
  test("knows names of up to 500 characters, and suggests for texts of up to 200", () => {
    const long = createNameIndex([500, 501].map((length) => ({ value: length, label: "x".repeat(length), names: [] })));
    expect([500, 501].map((length) => long.find("x".repeat(length)))).toEqual([500, undefined]);
    expect([200, 201].map((length) => long.findNearest("x".repeat(length)).length)).toEqual([2, 0]);
  });
  test("may be empty", () => {
    const empty = createNameIndex<number>([]);
    expect(empty.find("a")).toBeUndefined();
    expect(empty.findNearest("anything")).toEqual([]);
  });
});

describe("similar names", () => {
  const find = createSimilarNames(
    [
      "Soybeans",
      "Soybean oil",
      "Germany",
      "Iron ore",
      "Integrated circuits",
      "Printed circuits",
      "Tea",
      "Oil palm",
      "Environment",
      "Type 95 petrol",
      "Chemical",
      "Chemicals",
      "大豆",
      "大豆油",
      "天然橡胶",
    ].map((name) => ({ name, label: name })),
  );
  test.each([
    ["soybaens", ["Soybeans"]],
    ["Germny", ["Germany"]],
    ["Gemrany", ["Germany"]],
    ["eGrmany", ["Germany"]],
    ["Xermany", []],
    ["xGermany", []],
    ["Ge", []],
    ["te", []],
    ["tae", []],
    ["soybe", ["Soybeans", "Soybean oil"]],
    ["circuits", ["Integrated circuits", "Printed circuits"]],
    ["ironore", ["Iron ore"]],
    // One letter of two words is wrong, two of the other
    ["chemicols", ["Chemicals"]],
    // One letter of either is wrong, which is less of the longer
    ["chemicas", ["Chemicals"]],
    // Two letters of the shorter text are too many
    ["soybons", []],
    // A digit is no wrong letter
    ["chemical2", []],
    ["type nn petrol", []],
    // The first letter is missing
    ["oybeans", []],
    ["integrat", ["Integrated circuits"]],
    ["type 95", ["Type 95 petrol"]],
    ["palm", ["Oil palm"]],
    ["oil", []],
    ["iron", ["Iron ore"]],
    ["大豆", ["大豆", "大豆油"]],
    ["大米", []],
    ["大头油", ["大豆油"]],
    ["天燃橡", []],
    ["天燃橡胶", ["天然橡胶"]],
    ["天燃橡交", []],
    ["?", []],
  ])("of '%s' are %p", (typed, names) => expect(find(typed)).toEqual(names));
  test("are three at most", () => {
    const many = createSimilarNames(["Fuel a", "Fuel b", "Fuel c", "Fuel d"].map((name) => ({ name, label: name })));
    expect(many("fuel")).toEqual(["Fuel a", "Fuel b", "Fuel c"]);
  });
});

test.each([
  ["exports", "flow"],
  ["2025-11", "period"],
  ["A", undefined],
  ["OVERLAP", "subject"],
  ["CNY bn", "unit"],
  ["kg", "unit"],
  ["share", "measure"],
  ["nothing of the kind", undefined],
])("in the place of another argument '%s' is a %s", (typed, kind) =>
  expect(classifyArgument(createTestDataset([value("exports", "1.0")]), typed)).toBe(kind),
);

describe("names of the HS", () => {
  const names = [
    { code: "09", en: "Coffee, tea, spices", zh: "咖啡、茶" },
    { code: "0901", en: "Coffee", zh: "" },
    { code: "85", en: "Electrical machinery", zh: "电机" },
    { code: "8501", en: "Electrical machinery", zh: "" },
  ];
  test.each([
    ["0901", "0901"],
    ["901", "0901"],
    ["HS 09", "09"],
    ["heading 09.01 ", "0901"],
    ["Chapter 85", "85"],
    ["coffee", "0901"],
    ["咖啡、茶", "09"],
    ["electrical machinery", "85"],
  ])("%s is %s", (typed, code) => expect(findHsName(names, typed)?.code).toBe(code));
  test.each(["9", "9999", "", "HS", "tea", "x".repeat(501)])("'%s' is none", (typed) =>
    expect(findHsName(names, typed)).toBeUndefined(),
  );
});

describe("a list of partners", () => {
  const dataset = createTestDataset([]);
  const get = (id: string) => dataset.partner(id)!;
  const noted = (id: string, comparesFrom: string) => ({
    ...createPartner(id, "country", true),
    comparesFrom,
    changing: id === "X",
    note: id === "X" ? "left" : "",
  });
  test("is one partner with the names, members and notes of all", () => {
    const list = createPartnerList(dataset, [noted("X", "2020-01"), noted("Y", "2021-02"), noted("Z", "")]);
    expect(list).toMatchObject({
      id: "X + Y + Z",
      kind: "group",
      ranked: false,
      members: ["X", "Y", "Z"],
      changing: true,
      comparesFrom: "2021-02",
      note: "X: left",
      aliases: [],
    });
    expect([isPartnerList(list), isPartnerList(get("A"))]).toEqual([true, false]);
    expect(createPartnerList(dataset, [get("A"), get("B")]).changing).toBe(false);
  });
  test("is split at its signs", () => {
    expect(splitPartnerList("A + B＋C")).toEqual(["A", "B", "C"]);
    expect(splitPartnerList("A")).toEqual(["A"]);
  });
  test("counts no economy twice", () => {
    expect(() => createPartnerList(dataset, [get("GROUP"), get("B")])).toThrow("GROUP and B overlap");
    expect(() => createPartnerList(dataset, [get("B"), get("GROUP")])).toThrow("B and GROUP overlap");
    expect(() => createPartnerList(dataset, [get("WORLD"), get("B")])).toThrow("WORLD and B overlap");
    expect(() => createPartnerList(dataset, [get("A"), get("A")])).toThrow("A and A overlap");
    expect(() => createPartnerList(dataset, [get("A"), get("OVERLAP")])).toThrow("its members are not known");
  });
});
