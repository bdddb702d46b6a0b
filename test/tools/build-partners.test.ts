import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { buildPartners } from "../../src/tools/build-partners";

const readRows = (text: string | Buffer): Record<string, string>[] =>
  parse(text, { columns: true }) as Record<string, string>[];
const partners = new Map(readRows(buildPartners()).map((row) => [row.partner!, row]));

describe("the catalogue of partners", () => {
  it("is what data:partners writes", () => {
    expect(readFileSync("src/data/partners.csv", "utf8")).toBe(buildPartners());
  });

  it("has the Chinese names of economies as customs' table prints them", () => {
    const lines = new Map(
      readRows(readFileSync("src/data/partner-lines.csv")).map(({ line, partner }) => [line, partner]),
    );
    const economies = readRows(readFileSync("src/data/gacc/partner-names.csv")).filter(
      ({ kind, partner }) => kind === "economy" && partner !== "CHN",
    );
    expect(economies.length).toBeGreaterThan(230);
    expect(economies.filter(({ partner, name_zh }) => partners.get(lines.get(partner)!)?.zh !== name_zh)).toEqual([]);
    expect(["HKG", "MAC", "TWN"].map((code) => partners.get(code)!.zh)).toEqual(["中国香港", "中国澳门", "中国台湾"]);
  });

  it("keeps the short Chinese names as aliases", () => {
    for (const [code, alias] of [
      ["HKG", "香港"],
      ["TWN", "台湾"],
      ["IDN", "印尼"],
      ["COD", "刚果（金）"],
    ] as const) {
      expect(partners.get(code)!.aliases!.split(";")).toContain(alias);
    }
  });

  it("names where it was read that an economy is a member of a group", () => {
    const members = readRows(readFileSync("src/data/members.csv"));
    expect(members.filter(({ source }) => !/customs' bulletin|\w\.\w+\//.test(source!))).toEqual([]);
  });
});
