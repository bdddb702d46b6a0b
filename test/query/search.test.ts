import { currentDataset } from "../../src/functions";
import { search } from "../../src/query";

const names = (text: string): string[] => search(currentDataset(), text).map(({ entry }) => entry.en);

describe("what people mean comes first", () => {
  test.each([
    // Aliases, in both languages
    ["chips", "Integrated circuits"],
    ["芯片", "Integrated circuits"],
    ["cars", "Automobiles"],
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
    // Customs regimes and types of enterprise
    ["private", "Private enterprises"],
    ["民营", "Private enterprises"],
    ["processing", "Processing trade"],
  ])("%s: %s", (text, name) => expect(names(text)[0]).toBe(name));
});

test("a code finds what it is the code of, and no code that is spelt alike", () => {
  expect(names("8542")).toEqual(["Integrated circuits"]);
});

test("what has figures comes before what is only known by name", () => {
  const found = search(currentDataset(), "products");
  const answered = found.map(({ figures }) => figures > 0);
  expect(answered.indexOf(false) === -1 || answered.lastIndexOf(true) < found.length).toBe(true);
  expect(found[0]!.figures).toBeGreaterThan(0);
});

test("the same letters in other case, width and accents find the same", () => {
  expect(names("INTEGRATED CIRCUITS")).toEqual(names("integrated circuits"));
  expect(names("Cote d'Ivoire")[0]).toBe("Côte d'Ivoire");
});

test.each(["", "   ", "zzzzqqqq", "?"])("nothing is found for '%s'", (text) => expect(names(text)).toEqual([]));
