/** What the tables of the package say, as the dataset has it. */
import type { Observation } from "../../../src/dataset";
import { FILES, change, describeFiles, readSmallContents } from "./small-package";

const contents = readSmallContents();
const toRow = ({ release, period, flow, partner, product, printed, unit }: Observation): string =>
  [release, period, flow, partner, product, printed, unit].join(" ");

test("a partner has its codes, names, members and what is said of it", () => {
  const plain = {
    alpha2: "",
    m49: "",
    aliases: [],
    members: [],
    changing: false,
    comparesFrom: "",
    continent: "",
    note: "",
  };
  expect(contents.partners).toEqual([
    {
      ...plain,
      id: "WORLD",
      kind: "world",
      ranked: false,
      en: "World",
      zh: "世界",
      aliases: ["all partners", "全球"],
      listed: true,
    },
    { ...plain, id: "ASIA", kind: "continent", ranked: false, m49: "142", en: "Asia", zh: "亚洲", listed: true },
    {
      ...plain,
      id: "ASEAN",
      kind: "group",
      ranked: true,
      en: "ASEAN",
      zh: "东盟",
      members: ["VNM"],
      changing: true,
      comparesFrom: "2025-10",
      listed: true,
      note: "checked",
    },
    {
      ...plain,
      id: "JPN",
      kind: "country",
      ranked: true,
      alpha2: "JP",
      m49: "392",
      en: "Japan",
      zh: "日本",
      continent: "ASIA",
      listed: true,
    },
    {
      ...plain,
      id: "VNM",
      kind: "country",
      ranked: false,
      alpha2: "VN",
      m49: "704",
      en: "Viet Nam",
      zh: "越南",
      aliases: ["Vietnam"],
      continent: "ASIA",
      listed: false,
    },
  ]);
});

test("a product has its codes and what it is part of; regimes and enterprises have no codes", () => {
  const plain = { aliases: [], partOf: [], note: "" };
  expect(contents.products).toEqual([
    { ...plain, id: "all", en: "All goods", zh: "全部商品", aliases: ["total"], hs: [], ranked: false },
    { ...plain, id: "machines", en: "Machines", zh: "机电产品", hs: ["84", "85"], ranked: true },
    {
      id: "phones",
      en: "Phones",
      zh: "手机",
      aliases: ["mobiles"],
      partOf: ["machines"],
      hs: ["8517"],
      ranked: true,
      note: "with parts",
    },
  ]);
  expect(contents.regimes).toEqual([
    { ...plain, id: "all", en: "All regimes", zh: "全部贸易方式" },
    { ...plain, id: "processing", en: "Processing trade", zh: "加工贸易" },
  ]);
  expect(contents.enterprises.map(({ id, en, zh }) => [id, en, zh])).toEqual([
    ["all", "All enterprises", "全部企业"],
    ["private", "Private enterprises", "民营企业"],
  ]);
});

test("sources are those of the reports, then customs' tables", () => {
  expect(contents.sources.slice(0, 2)).toEqual([
    {
      id: "wire-2023",
      publisher: "Wire",
      title: "Trade in 2023",
      date: "2023-12-07",
      address: "",
      weight: "press",
      described: true,
    },
    {
      id: "daily-2025",
      publisher: "Daily",
      title: "Trade in 2025",
      date: "2025-12-08",
      address: "https://daily.example/trade",
      weight: "state media",
      described: false,
    },
  ]);
  expect(contents.sources.map(({ id }) => id).slice(4)).toEqual([
    "gacc-countries-2025-10",
    "gacc-main-exports-2025-10",
    "gacc-key-exports-2025-10",
    "gacc-countries-2025-11",
  ]);
});

test("events and days of releases are as listed", () => {
  expect(contents.events).toEqual([
    { date: "2025-06", event: "Zero tariffs", scope: "all partners of Africa", source: "gazette-2025" },
  ]);
  expect(contents.releaseCalendar).toEqual(["2026-01-14", "2026-02-09"]);
});

test("what notes, partners and events say is translated", () =>
  expect(contents.notes).toEqual([
    { en: "the text says so", zh: "正文如此" },
    { en: "checked", zh: "已核对" },
    { en: "Wire reports 41.2 CNY trn", zh: "Wire报道为41.2 CNY trn" },
    { en: "Zero tariffs", zh: "零关税" },
    { en: "all partners of Africa", zh: "非洲各国" },
  ]));

test("chapters and headings of the HS have names, subheadings and the total none", () =>
  expect(contents.hsNames).toEqual([
    { code: "01", en: "Animals; live", zh: "活动物" },
    { code: "0101", en: "Horses, asses", zh: "" },
    { code: "85", en: "Machines/electric", zh: "电机" },
  ]));

describe("releases", () => {
  test("are those of reports and of tables, oldest first, one of a month alone at its end", () =>
    expect(contents.releases).toEqual([
      { id: "2023-12-07", month: "2023-11", headline: "2023-01/2023-11" },
      { id: "2025-11", month: "2025-10", headline: "" },
      { id: "2025-12-08", month: "2025-11", headline: "2025-01/2025-11" },
      { id: "2025-12", month: "2025-11", headline: "2025-01/2025-11" },
    ]));
  test("ship, or are delivered by the feed", () => expect(contents.bundledReleases).toEqual(["2023-12-07", "2025-11"]));
  test("of a report and of tables may be one: the report's row tells of it, and its figures give way", () => {
    const file = "releases/2025-12.csv";
    const { releases, bundledReleases, observations, locations, bulletin } = readSmallContents({
      "datapackage.json": describeFiles([...Object.keys(FILES).filter((one) => !one.includes("2025-12-08")), file]),
      ...change("releases.csv", "2025-12-08,2025-11,2025-01/2025-11,feed", "2025-12,2025-12,2025,bundled"),
      [file]: `${FILES["releases/2025-12-08.csv"]}
2025-01/2025-11,exports,WORLD,all,all,all,yoy,5.4,%,,published,daily-2025,,`,
    });
    expect(releases.at(-1)).toEqual({ id: "2025-12", month: "2025-12", headline: "2025" });
    expect(releases).toHaveLength(3);
    expect(bundledReleases).toEqual(["2023-12-07", "2025-11", "2025-12"]);
    expect([...bulletin.superseded].map(({ source, measure }) => [source, measure])).toEqual([["daily-2025", "yoy"]]);
    const changes = observations.filter(({ measure }) => measure === "yoy");
    expect(changes.map(({ source, also }) => [source, also])).toEqual([["gacc-countries-2025-11", "daily-2025"]]);
    expect([...locations.keys()]).toEqual(observations);
  });
});

describe("a figure", () => {
  test("has all cells of its row, and its release", () =>
    expect(contents.observations[2]).toEqual({
      release: "2025-12-08",
      period: "2025-01/2025-11",
      flow: "total",
      partner: "WORLD",
      product: "all",
      regime: "all",
      enterprise: "all",
      measure: "value",
      printed: "41.21",
      unit: "CNY trn",
      qualifier: "",
      status: "published",
      source: "daily-2025",
      also: "wire-2025",
      note: "Wire reports 41.2 CNY trn",
    }));
  test("is one of a report, or of customs' tables, each with its file and line", () => {
    const places = [...contents.locations].map(
      ([observation, { file, line }]) => `${file.split("/").slice(-2).join("/")}:${line} ${toRow(observation)}`,
    );
    expect(places).toEqual([
      "releases/2023-12-07.csv:2 2023-12-07 2023-01/2023-11 total WORLD all 37.96 CNY trn",
      "releases/2023-12-07.csv:3 2023-12-07 2023-01/2023-11 total ASEAN all 5.8 CNY trn",
      "releases/2025-12-08.csv:2 2025-12-08 2025-01/2025-11 total WORLD all 41.21 CNY trn",
      "releases/2025-12-08.csv:3 2025-12-08 2025-01/2025-11 total WORLD all 7.5 CNY trn",
      "releases/2025-12-08.csv:4 2025-12-08 2025-01/2025-11 exports WORLD phones 0.8 CNY trn",
      "gacc/partners-monthly.csv:2 2025-11 2025-10 exports WORLD all 20.0000 CNY 10 th",
      "gacc/partners-monthly.csv:3 2025-11 2025-10 exports ASIA all 20.0000 CNY 10 th",
      "gacc/partners-monthly.csv:4 2025-11 2025-10 exports JPN all 20.0000 CNY 10 th",
      "gacc/partners-ytd.csv:2 2025-12 2025-01/2025-11 exports WORLD all 5.4 %",
      "gacc/commodities-main.csv:2 2025-11 2025-10 exports WORLD phones 15012 CNY 10 th",
    ]);
    expect([...contents.locations.keys()]).toEqual(contents.observations);
  });
});

describe("of customs' tables", () => {
  test("it is told which figures are theirs, and what their sums are checked against", () => {
    const { observations, superseded, disagreements, memberships, exceptions } = contents.bulletin;
    expect([...observations.keys()]).toEqual(contents.observations.slice(5));
    expect([superseded.size, disagreements]).toEqual([0, []]);
    expect(memberships).toEqual([{ group: "ASEAN", member: "VNM", countedFrom: "2025-10" }]);
    expect(exceptions).toEqual([
      {
        check: "world",
        period: "2025-10",
        flow: "exports",
        subject: "WORLD",
        measure: "value",
        location: { file: expect.stringMatching(/sum-exceptions\.csv$/) as string, line: 2 },
      },
    ]);
  });
  test("it is told what became of each row", () =>
    expect(
      contents.bulletin.rowOutcomes.map(({ file, ...rest }) => ({ file: file.split("/").at(-1), ...rest })),
    ).toEqual([
      { file: "partners-monthly.csv", rows: 3, figures: 3, repeated: 0, different: 0, leftOut: {}, nil: 0 },
      { file: "partners-ytd.csv", rows: 1, figures: 1, repeated: 0, different: 0, leftOut: {}, nil: 0 },
      { file: "commodities-key.csv", rows: 1, figures: 0, repeated: 1, different: 0, leftOut: {}, nil: 0 },
      {
        file: "commodities-main.csv",
        rows: 2,
        figures: 1,
        repeated: 0,
        different: 0,
        leftOut: { "a wider group": 1 },
        nil: 0,
      },
    ]));
});
