/** The table of BACI as a dataset of its own. */
import type { Partner } from "../../../src/dataset";
import { buildBaci } from "../../../src/dataset/package/baci";
import { createTable } from "./table";

const HEADER = "reporter,partner,product,flow,period,value,unit";
const NAMES = createTable(
  "hs-names",
  "code,name_en,name_zh\nTOTAL,All,全部\n01,Animals; live,活动物\n84,Boilers/machines/parts,机器\n85,Electric,电机",
);
const PARTNERS = ["JPN", "WORLD"].map((id) => ({ id }) as Partner);
const build = (...rows: string[]) =>
  buildBaci([createTable("baci-china-hs2-annual", [HEADER, ...rows].join("\n")), NAMES], PARTNERS);

const contents = build(
  "CHN,WLD,TOTAL,exports,2023,900,USD",
  "CHN,WLD,HS84,exports,2023,300,USD",
  "CHN,WLD,HS01,imports,2024,20,USD",
  "CHN,JPN,HS85,exports,2023,70,USD",
  "USA,WLD,HS85,exports,2023,80,USD",
)!;

test("its figures are China's with the world, as published by its one source and release", () => {
  expect(contents.observations.map((o) => [o.product, o.flow, o.period, o.printed].join(" "))).toEqual([
    "all exports 2023 900",
    "hs84 exports 2023 300",
    "hs01 imports 2024 20",
  ]);
  expect(contents.observations[2]).toEqual({
    release: "2026-01",
    period: "2024",
    flow: "imports",
    partner: "WORLD",
    product: "hs01",
    regime: "all",
    enterprise: "all",
    measure: "value",
    printed: "20",
    unit: "USD",
    qualifier: "",
    status: "published",
    source: "baci-hs17-v202601",
    also: "",
    note: expect.stringMatching(
      /^Not a customs total: CEPII reconciles .* 20% below customs'; licence Etalab/,
    ) as string,
  });
  expect(contents.releases).toEqual([{ id: "2026-01", month: "2024-12", headline: "2024" }]);
  expect(contents.sources).toEqual([
    expect.objectContaining({ id: "baci-hs17-v202601", publisher: "CEPII", weight: "other", described: false }),
  ]);
});

test("its products are all goods and the chapters that are traded, under names without a slash", () => {
  const plain = { partOf: [], note: "" };
  expect(contents.products).toEqual([
    { ...plain, id: "all", en: "All", zh: "全部", aliases: [], hs: [], ranked: false },
    {
      ...plain,
      id: "hs01",
      en: "Animals; live",
      zh: "活动物",
      aliases: ["HS 01", "chapter 01"],
      hs: ["01"],
      ranked: true,
    },
    {
      ...plain,
      id: "hs84",
      en: "Boilers or machines or parts",
      zh: "机器",
      aliases: ["HS 84", "chapter 84"],
      hs: ["84"],
      ranked: true,
    },
  ]);
});

test("it has no other partner, regime or enterprise, and no event", () => {
  const all = { id: "all", en: "All", zh: "全部", aliases: [], partOf: [], note: "" };
  expect(contents).toMatchObject({ partners: [{ id: "WORLD" }], regimes: [all], enterprises: [all], events: [] });
});

test("without its table, or without China's trade with the world, there is none", () => {
  expect(buildBaci([NAMES], PARTNERS)).toBeUndefined();
  expect(build("CHN,JPN,HS85,exports,2023,70,USD", "USA,WLD,HS85,exports,2023,80,USD")).toBeUndefined();
});
