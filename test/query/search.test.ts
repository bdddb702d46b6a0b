import { getDatasetInUse } from "../../src/session";
import { searchCatalogues } from "../../src/query/search";

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
