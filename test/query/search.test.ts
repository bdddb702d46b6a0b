import { getDatasetInUse } from "../../src/session";
import { findHsNamesByWords, searchCatalogues, searchHsNames } from "../../src/query/search";
import { value } from "../statistics/figures";
import { createPartner, createProduct, createTestDataset } from "../statistics/test-dataset";

const searchNames = (text: string): string[] => searchCatalogues(getDatasetInUse(), text).map(({ entry }) => entry.en);

describe("what people mean comes first", () => {
  test.each([
    // Aliases, in both languages
    ["chips", "Integrated circuits"],
    ["芯片", "Integrated circuits"],
    ["cars", "Automobiles"],
    ["car", "Automobiles"],
    ["soybean", "Soybeans"],
    ["汽车", "Automobiles"],
    ["EVs", "Electric vehicles"],
    ["clothing", "Garments"],
    ["东盟", "ASEAN"],
    ["欧盟", "EU"],
    ["America", "United States"],
    ["One Belt One Road", "Belt and Road"],
    // Codes: HS, ISO 3166, M49
    ["8542", "Integrated circuits"],
    ["HS 2601", "Iron ore"],
    ["DEU", "Germany"],
    ["392", "Japan"],
    // Typos
    ["integrated circit", "Integrated circuits"],
    ["soybaens", "Soybeans"],
    ["Germny", "Germany"],
    ["iron roe", "Iron ore"],
    // Parts of a name
    ["iron", "Iron ore"],
    ["integ", "Integrated circuits"],
    ["stat", "United States"],
    ["大豆", "Soybeans"],
    // What an analyst types in a hurry
    ["oil", "Crude oil"],
    ["石油", "Crude oil"],
    ["copper", "Unwrought copper and products"],
    ["aluminum", "Unwrought aluminium and products"],
    ["steel", "Steel products"],
    ["稀土", "Rare earths"],
    ["solar", "Solar cells"],
    ["新三样", "New trio"],
    ["phones", "Mobile phones"],
    ["Korea", "South Korea"],
    ["southeast asia", "ASEAN"],
    ["exports of cars", "Automobiles"],
    ["semiconducters", "Integrated circuits"],
    // Customs regimes and types of enterprise
    ["国企", "State-owned enterprises"],
    ["外企", "Foreign-invested enterprises"],
    ["private", "Private enterprises"],
    ["民营", "Private enterprises"],
    ["processing", "Processing trade"],
  ])("%s: %s", (text, name) => expect(searchNames(text)[0]).toBe(name));
});

test("a code finds what it is the code of, and no code that is spelt alike", () => {
  expect(searchNames("8542")).toEqual(["Integrated circuits"]);
});

test("a chapter of the HS finds the products that lie in it, those with most figures first", () => {
  expect(searchNames("85")).toEqual(
    expect.arrayContaining(["Integrated circuits", "Lithium-ion batteries", "Solar cells"]),
  );
  expect(searchNames("02")[0]).toBe("Meat");
});

test("what is typed right finds nothing that is only spelt alike", () => {
  expect(searchNames("chips")).toEqual(["Integrated circuits"]);
  expect(searchNames("pork")).toEqual(["Pork", "Pork and pork offal"]);
});

test("what has figures comes before what is only known by name", () => {
  const found = searchCatalogues(getDatasetInUse(), "products");
  const answered = found.map(({ figures }) => figures > 0);
  expect(answered.indexOf(false) === -1 || answered.lastIndexOf(true) < found.length).toBe(true);
  expect(found[0]!.figures).toBeGreaterThan(0);
});

test.each(["car", "parts", "machinery", "oil", "equipment", "island", "material"])(
  "of what %s finds, what has figures is above what has none",
  (text) => {
    const answered = searchCatalogues(getDatasetInUse(), text).map(({ figures }) => figures > 0);
    expect(answered).toEqual([...answered].sort((a, b) => Number(b) - Number(a)));
    expect(answered[0]).toBe(true);
  },
);

test.each([
  "x".repeat(32_767),
  "\uFDFA".repeat(32_767),
  "a ".repeat(16_000),
  "abcd ".repeat(6_000),
  "电".repeat(32_767),
  "soybaens ".repeat(3_000),
])("a text of any length is searched in milliseconds", (text) => {
  searchNames("warm");
  const start = process.cpuUsage();
  searchNames(text);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(100);
});

test("the same letters in other case, width and accents find the same", () => {
  expect(searchNames("INTEGRATED CIRCUITS")).toEqual(searchNames("integrated circuits"));
  expect(searchNames("Cote d'Ivoire")[0]).toBe("Côte d'Ivoire");
});

test.each(["", "   ", "zzzzqqqq", "?"])("nothing is found for '%s'", (text) => expect(searchNames(text)).toEqual([]));

const createGoods = (id: string, en: string, zh: string, hs: string[] = []) => ({ ...createProduct(id), en, zh, hs });

describe("in a small catalogue", () => {
  const island = { ...createPartner("QTL", "country", true), en: "Atlantis", zh: "海岛", alpha2: "QL", m49: "847" };
  const dataset = createTestDataset(
    [
      value("exports", "1.0", { product: "iron" }),
      value("imports", "1.0", { product: "iron" }),
      value("exports", "1.0", { product: "grouping" }),
    ],
    [island],
    [
      createGoods("copper", "Copper ore", "铜矿石", ["2603"]),
      createGoods("iron", "Iron ore", "铁矿石", ["2601"]),
      createGoods("computers", "Computers", "计算机", ["8471"]),
      createGoods("cars", "Motor vehicles", "汽车", ["8702", "8703"]),
      createGoods("steam", "Steam cars", "车汽"),
      createGoods("art", "Works of art", "艺术品"),
      createGoods("lead", "Lead", "铅"),
      createGoods("tea", "Tea", "茶"),
      createGoods("wax", "W".repeat(30), ""),
      createGoods("resin", "R".repeat(31), ""),
    ],
  );
  const find = (text: string): string[] => searchCatalogues(dataset, text).map(({ entry }) => entry.en);

  test.each([
    // A code of one or two digits is whole, a longer one may go on
    ["8", []],
    ["84", ["Computers"]],
    ["847", ["Atlantis", "Computers"]],
    ["26", ["Iron ore", "Copper ore"]],
    ["QTL", ["Atlantis"]],
    ["QL", ["Atlantis"]],
    // A wrong letter may be meant, in a word of four at least; a wrong digit is another code
    ["leed", ["Lead"]],
    ["tae", []],
    ["tee", []],
    ["8472", []],
    ["海狗", ["Atlantis"]],
    // A single letter begins a word only where nothing else is typed
    ["c", ["Steam cars", "Computers", "Copper ore"]],
    ["c ore", ["Iron ore", "Copper ore"]],
    ["motor veh", ["Motor vehicles"]],
    ["cop ore", ["Copper ore"]],
    ["矿石", ["Iron ore", "Copper ore"]],
    ["车汽", ["Steam cars"]],
    ["of", []],
    ["all", []],
  ])("%s finds %p", (text, names) => expect(find(text).filter((name) => name !== "CHN")).toEqual(names));

  test("each is found with the number of its figures", () =>
    expect(searchCatalogues(dataset, "ore").map(({ figures }) => figures)).toEqual([2, 0]));

  test("of a text that is longer than any name only the beginning counts", () => {
    const words = Array.from({ length: 12 }, (_, at) => `q${at}`);
    expect(find([...words.slice(1), "lead"].join(" "))).toEqual(["Lead"]);
    expect(find([...words, "lead"].join(" "))).toEqual([]);
    expect(find(`${"q".repeat(100)} lead`)).toEqual([]);
    const characters = Array.from({ length: 24 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(find(`${characters.slice(1).join("")}茶`)).toEqual(["Tea"]);
    expect(find(`${characters.join("")}茶`)).toEqual([]);
    expect(find("w".repeat(30))).toEqual(["W".repeat(30)]);
    expect(find("r".repeat(31))).toEqual([]);
  });
});

describe("chapters and headings of the HS", () => {
  const names = [
    { code: "09", en: "Coffee, tea and spices", zh: "咖啡、茶" },
    { code: "0901", en: "Coffee, whether or not roasted or decaffeinated; husks and skins", zh: "" },
    { code: "2101", en: "Extracts of coffee", zh: "" },
    { code: "87", en: "Vehicles other than railway", zh: "车辆" },
    { code: "8703", en: "Motor cars", zh: "" },
    { code: "8704", en: "Trucks", zh: "" },
  ];
  const cars = { dimension: "product", entry: createGoods("cars", "Automobiles", "汽车", ["870380", "8704"]) } as const;
  const island = { dimension: "partner", entry: createPartner("A", "country", true) } as const;
  test.each([
    ["coffee", ["09", "0901", "2101"]],
    ["motor cars", ["8703"]],
    ["HS 0901", ["0901"]],
    ["coffee trucks", []],
    ["", []],
    ["HS", []],
    // Of which headings have no Chinese name
    ["汽车", ["87", "8703", "8704"]],
    ["咖啡", ["09", "87", "8703", "8704"]],
    ["trucks", ["8704"]],
  ])("%s finds %p", (text, codes) =>
    expect(searchHsNames(names, text, [island, cars]).map(({ code }) => code)).toEqual(codes),
  );
  test("those of a product are of no other entry", () => expect(searchHsNames(names, "汽车", [island])).toEqual([]));
  test("as words that are typed whole", () => {
    expect(findHsNamesByWords(names, "cars").map(({ code }) => code)).toEqual(["8703"]);
    expect(findHsNamesByWords(names, "car")).toEqual([]);
  });
});
