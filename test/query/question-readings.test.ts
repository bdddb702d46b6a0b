/** Questions in words with what they are read as, and those that are refused with why. */
import { InvalidArgumentError, formatSubject } from "../../src/query";
import { parseQuestion, type Question } from "../../src/query/question";
import { findSpokenPeriod } from "../../src/query/question/find-spoken-period";
import { getDatasetInUse } from "../../src/session";
import { value } from "../statistics/figures";
import { createPartner, createProduct, createTestDataset } from "../statistics/test-dataset";
import { listNamed } from "./list-named";

const dataset = getDatasetInUse();

const describeReading = (one: Question): string =>
  [
    one.isBounds && "bounds of",
    one.measure,
    formatSubject(one.subject, "en"),
    one.flow,
    one.within && `within ${formatSubject(one.within, "en")}`,
    one.among && `among ${one.among}s`,
    one.view && `among ${one.view}`,
    one.unit?.en,
    one.period,
  ]
    .filter(Boolean)
    .join(", ");

/** The different readings: 总值 is a value, and a name of the world. */
const read = (text: string): string[] => [...new Set(parseQuestion(dataset, text).map(describeReading))];

describe("a flow and a partner", () => {
  test.each([
    ["exports into Japan", "value, Japan, exports"],
    ["trade to Japan", "value, Japan, total"],
    ["Japan's trade", "value, Japan, total"],
    ["exports from China", "value, World, exports"],
    ["imports into China", "value, World, imports"],
    ["China's exports", "value, World, exports"],
    ["trade with China", "value, China (re-imports), total"],
    ["imports with China", "value, China (re-imports), imports"],
    ["China's trade with China", "value, World, total"],
    ["trade with China in soybeans", "value, China (re-imports) / Soybeans, total"],
    ["trade of China with Japan", "value, Japan, total"],
    ["trade between China and Vietnam", "value, Vietnam, total"],
    ["trade with China and Vietnam", "value, Vietnam, total"],
    ["trade with the world in 2024", "value, World, total, 2024"],
    ["exports to US", "value, United States, exports"],
    ["exports to us", "value, United States, exports"],
    ["exports to usa", "value, United States, exports"],
    ["exports to asean", "value, ASEAN, exports"],
    ["exports to DE", "value, Germany, exports"],
    ["exports to DEU", "value, Germany, exports"],
    ["对DEU出口", "value, Germany, exports"],
    ["自日进口", "value, Japan, imports"],
    ["中美贸易", "value, United States, total"],
    ["对俄出口", "value, Russia, exports"],
    ["total trade value", "value, World, total"],
    ["total trade value with Japan", "value, Japan, total"],
    ["exports to IT", "value, Italy, exports"],
    ["trade with IN", "value, India, total"],
    ["EXPORTS TO JAPAN IN 2024", "value, Japan, exports, 2024"],
    ["exports to Cote d Ivoire", "value, Côte d'Ivoire, exports"],
    ["exports to Trinidad and Tobago", "value, Trinidad and Tobago, exports"],
    ["exports to Vietnam's", "value, Vietnam, exports"],
    ["从日本的进口", "value, Japan, imports"],
    ['"exports" (to Japan), please!', "value, Japan, exports"],
    ["exports\n to   Japan", "value, Japan, exports"],
    ["exports of", "value, World, exports"],
    ["exports of all goods", "value, World, exports"],
    // "Total trade" and "trade surplus", of which a question can have one flow
    ["total trade surplus with the US", "value, United States, balance"],
    // 12月份 and 额; of what would be the share, 份额, is not told
    ["出口12月份额", "value, World, exports, 2024-12"],
    ["trade surplus with the US in 2024", "value, United States, balance, 2024"],
    ["imports of 8542", "value, Integrated circuits, imports"],
    ["soybean imports", "value, Soybeans, imports"],
    ["amount of exp", "value, World, exports"],
    ["soybeans in Brazil", "value, Brazil / Soybeans"],
    ["对日本", "value, Japan"],
    ["对日本出口", "value, Japan, exports"],
    ["日本出口", "value, Japan, exports"],
    ["与日本进出口", "value, Japan, total"],
    ["跟日本的贸易", "value, Japan, total"],
    ["同日本的贸易", "value, Japan, total"],
    ["对世界出口", "value, World, exports"],
  ])("%s: %s", (text, reading) => expect(read(text)).toEqual([reading]));

  test.each([
    "imports to Japan",
    "exports of Japan",
    "imports of Japan",
    "Japan's imports",
    "all of Japan's exports",
    "从日本出口",
    "exports from Japan",
  ])("%s may be meant from the side of the partner", (text) =>
    expect(read(text)).toEqual(["value, Japan, exports", "value, Japan, imports"]),
  );
  test.each([
    ["exports from Japan of soybeans", "Japan / Soybeans"],
    ["imports of soybeans to Japan", "Japan / Soybeans"],
  ])("%s may be so too", (text, subject) =>
    expect(read(text)).toEqual([`value, ${subject}, exports`, `value, ${subject}, imports`]),
  );
  test("a word in capitals may be a code", () =>
    expect(read("IT imports")).toEqual(["value, World, imports", "value, Italy, imports"]));
});

describe("the short name of a partner, behind a word that leads to it", () => {
  test.each([
    ["对美出口", ["United States"]],
    ["2024年对日出口", ["Japan"]],
    ["出口额 对韩", ["South Korea"]],
    ["对德出口", ["Germany"]],
    ["对法出口", ["France"]],
    ["对英出口", ["United Kingdom"]],
    ["对越出口", ["Vietnam"]],
    ["对印出口", ["India"]],
    ["对加出口", ["Canada"]],
    ["对墨出口", ["Mexico"]],
    ["对港出口", ["Hong Kong"]],
    ["对台出口", ["Taiwan"]],
    ["对非出口", ["Africa"]],
    ["对欧出口", ["EU", "Europe"]],
    ["对澳出口", ["Australia", "Macao"]],
    ["对日、韩出口", ["Japan + South Korea", "Japan", "South Korea"]],
  ])("%s", (text, partners) =>
    expect(parseQuestion(dataset, text).map(({ subject }) => formatSubject(subject, "en"))).toEqual(partners),
  );
});

describe("several partners", () => {
  const each = (...partners: string[]): string[] => [partners.join(" + "), ...partners];
  test.each<[string, string[]]>([
    ["exports to Germany plus France", ["Germany + France"]],
    ["exports of goods to Germany plus to France", ["Germany + France"]],
    ["exports to Germany combined with France and Italy", ["Germany + France + Italy"]],
    ["EXPORTS TO GERMANY TOGETHER WITH FRANCE", ["Germany + France"]],
    ["exports to Germany and France", each("Germany", "France")],
    ["exports to Germany and to France", each("Germany", "France")],
    ["exports to Germany and to France and to Italy", each("Germany", "France", "Italy")],
    ["exports to Bosnia and Herzegovina and Serbia", each("Bosnia and Herzegovina", "Serbia")],
    ["向日本和德国出口", each("Japan", "Germany")],
    ["向日本、德国出口", each("Japan", "Germany")],
    ["对日本加德国出口额", ["Japan + Germany"]],
    ["对日本加上德国的出口", ["Japan + Germany"]],
  ])("%s", (text, partners) => expect(read(text)).toEqual(partners.map((one) => `value, ${one}, exports`)));
  test("of whom the last has the possessive", () =>
    expect(read("Germany and France's exports")).toEqual(
      each("Germany", "France").flatMap((one) => [`value, ${one}, exports`, `value, ${one}, imports`]),
    ));
  test("beside a product", () =>
    expect(read("exports of soybeans to Germany plus France")).toEqual([
      "value, Germany + France / Soybeans, exports",
    ]));
  test("are sums where the part and the whole have several", () =>
    expect(read("share of Germany and France in exports to ASEAN and Japan")).toEqual([
      "share, Germany + France, exports, within ASEAN + Japan",
    ]));
  test("with China, from which goods come back", () =>
    expect(read("imports from China and Vietnam")).toEqual(
      each("China (re-imports)", "Vietnam").map((one) => `value, ${one}, imports`),
    ));
  test("are each a whole", () =>
    expect(read("share of soybeans in imports of Brazil and Germany")).toEqual(
      each("Brazil", "Germany").map((one) => `share, ${one} / Soybeans, imports, within ${one}`),
    ));
});

describe("a share, a rank and a contribution", () => {
  const inSoybeans = "share, Brazil / Soybeans, imports, within Soybeans";
  test.each([
    ["share of Japan", "share, Japan"],
    ["what share of exports goes to the US?", "share, United States, exports"],
    ["what share of imports came from ASEAN in 2024", "share, ASEAN, imports, 2024"],
    ["中美贸易占比", "share, United States, total"],
    ["share of Japan in exports in 2024", "share, Japan, exports, 2024"],
    ["Brazil's share of imports", "share, Brazil, imports"],
    ["what share of imports is Brazil in", "share, Brazil, imports"],
    ["share of VNM in exports to ASEAN", "share, Vietnam, exports, within ASEAN"],
    ["share of soybeans from Vietnam in imports from ASEAN", "share, Vietnam / Soybeans, imports, within ASEAN"],
    ["share of soybeans in exports to the world", "share, Soybeans, exports, within World"],
    ["in Brazil's exports, the share of soybeans", "share, Brazil / Soybeans, exports, within Brazil"],
    ["share of Brazil in soybeans", "share, Brazil / Soybeans, within Soybeans"],
    ["share of soybeans in Brazil", "share, Brazil / Soybeans, within Brazil"],
    ["Brazil share soybeans", "share, Brazil / Soybeans, within Soybeans"],
    ["soybeans share Brazil", "share, Brazil / Soybeans, within Brazil"],
    ["in imports of soybeans the share of Brazil", inSoybeans],
    ["in imports of soybeans, what was Brazil's share", inSoybeans],
    ["巴西占大豆进口的比重", inSoybeans],
    ["巴西在大豆进口中占比", inSoybeans],
    ["大豆进口中自巴西的占比", inSoybeans],
    ["大豆进口中巴西占多少比重", inSoybeans],
    ["巴西占大豆的比重", "share, Brazil / Soybeans, within Soybeans"],
    ["在大豆进口中巴西占比", inSoybeans],
    ["大豆占进口的比重", "share, Soybeans, imports"],
    ["share of Brazil of soybeans in imports in 2024", "share, Brazil / Soybeans, imports, 2024"],
    ["share of ordinary trade in exports", "share, Ordinary trade, exports"],
    ["share of ordinary trade in exports to Germany", "share, Germany / Ordinary trade, exports, within Germany"],
    [
      "share of processing trade in exports of private enterprises",
      "share, Processing trade / Private enterprises, exports, within Private enterprises",
    ],
    ["share of Japan's exports", "share, Japan, exports"],
    ["value share of Japan", "share, Japan"],
    ["rank of Japan among partners", "rank, Japan"],
    ["rank of Japan among countries", "rank, Japan, among economies"],
    ["rank of Japan among continents in exports", "rank, Japan, exports, among continents"],
    ["日本在各国中排名", "rank, Japan, among economies"],
    ["日本在经济体中排名", "rank, Japan, among economies"],
    ["日本在各大洲中排名", "rank, Japan, among continents"],
    ["日本在贸易伙伴中排名", "rank, Japan"],
    ["大豆在各类商品中的排名", "rank, Soybeans"],
    ["rank of iron ore among products", "rank, Iron ore"],
    ["rank of soybeans from Brazil among products", "rank, Brazil / Soybeans, among products"],
    ["rank of soybeans from Brazil among trading partners", "rank, Brazil / Soybeans, among partners"],
    ["rank of soybeans in imports from Brazil", "rank, Brazil / Soybeans, imports, among products"],
    ["rank of Brazil in imports of soybeans", "rank, Brazil / Soybeans, imports, among partners"],
    ["rank of Brazil in imports of soybeans among commodities", "rank, Brazil / Soybeans, imports, among products"],
    ["自巴西进口大豆在商品中的排名", "rank, Brazil / Soybeans, imports, among products"],
    ["rank of ordinary trade", "rank, Ordinary trade"],
    ["contribution of Japan to growth of exports", "contribution, Japan, exports"],
    ["Japan contributed to exports", "contribution, Japan, exports"],
    ["美国拉动出口增长", "contribution, United States, exports"],
    ["growth of contribution of Japan", "contribution, Japan"],
    ["share of world exports in 2024", "share of world exports, World, 2024"],
    ["exports share of world exports", "share of world exports, World, exports"],
    ["imports share of world imports", "share of world imports, World, imports"],
  ])("%s: %s", (text, reading) => expect(read(text)).toEqual([reading]));
  test.each([
    ["in 2024, share of soybean imports from Brazil", "Soybeans", "Brazil", ", 2024"],
    ["Brazil soybean imports share", "Brazil", "Soybeans", ""],
  ])("%s may be of all imports, or of those of either", (text, one, other, when) =>
    expect(read(text).sort()).toEqual(
      ["", `, within ${one}`, `, within ${other}`]
        .map((within) => `share, Brazil / Soybeans, imports${within}${when}`)
        .sort(),
    ),
  );
  test.each([
    "rank of soybeans of ordinary trade from Brazil",
    "rank of ordinary trade in soybeans from Brazil",
    "rank of soybeans from Brazil in ordinary trade",
  ])("%s may be among partners or products", (text) =>
    expect(read(text)).toEqual(
      ["partners", "products"].map((among) => `rank, Brazil / Soybeans / Ordinary trade, among ${among}`),
    ),
  );
  test("of exports from Japan may be of imports", () =>
    expect(read("share of exports from Japan")).toEqual(["share, Japan, exports", "share, Japan, imports"]));
});

describe("a measure and its unit", () => {
  test.each([
    ["value a year earlier of exports value", "prior value, World, exports"],
    ["value rank of Japan", "rank, Japan"],
    ["growth of trade", "yoy, World, total"],
    ["exports to Japan in November vs a year ago", "yoy, Japan, exports, 2025-11"],
    ["growth of imports from a year earlier", "yoy, World, imports"],
    ["exports compared with last year", "yoy, World, exports"],
    ["对美出口与去年同期相比", "yoy, United States, exports"],
    ["growth of exports in yuan", "yoy, World, exports"],
    ["growth of exports value in dollars", "yoy usd, World, exports"],
    ["growth of the price of iron ore imports", "yoy unit value, Iron ore, imports"],
    ["yoy quantity of iron ore imports", "yoy quantity, Iron ore, imports"],
    ["yoy usd of exports", "yoy usd, World, exports"],
    ["yoy value of exports in USD", "yoy usd, World, exports"],
    ["以美元计出口同比", "yoy usd, World, exports"],
    ["price of Brazil soybean imports", "unit value, Brazil / Soybeans, imports"],
    ["price of iron ore imports in USD", "unit value, Iron ore, imports, USD"],
    ["imports of iron ore in CNY/t", "unit value, Iron ore, imports, CNY/t"],
    ["how much soybeans in CNY/t", "unit value, Soybeans, CNY/t"],
    ["how much soybeans in tonnes", "quantity, Soybeans, t"],
    ["imports of iron ore in t", "quantity, Iron ore, imports, t"],
    ["how much value of soybeans", "value, Soybeans"],
    ["how much was imported from Brazil", "value, Brazil, imports"],
    ["how many cars were exported", "quantity, Automobiles, exports"],
    ["2025 exports USD", "value, World, exports, USD, 2025"],
    ["大豆 进口 万吨", "quantity, Soybeans, imports, 10 th t"],
    ["大豆进口均价 元/吨", "unit value, Soybeans, imports, CNY/t"],
    ["bounds of exports to Japan", "bounds of, value, Japan, exports"],
    ["lower and upper bounds of exports growth", "bounds of, yoy, World, exports"],
    ["出口上下限", "bounds of, value, World, exports"],
    ["出口区间", "bounds of, value, World, exports"],
  ])("%s: %s", (text, reading) => expect(read(text)).toEqual([reading]));
  test.each(["how much soybeans", "大豆多少"])("%s may be value or quantity", (text) =>
    expect(read(text)).toEqual(["value, Soybeans", "quantity, Soybeans"]),
  );
  test("of a partner's product as well", () =>
    expect(read("how much soybeans were imported from Brazil")).toEqual([
      "value, Brazil / Soybeans, imports",
      "quantity, Brazil / Soybeans, imports",
    ]));
});

describe("a period", () => {
  test.each([
    ["in 2025-11", "2025-11"],
    ["on 5 Nov 2025", "2025-11"],
    ["-1Y", "2024-01/2024-11"],
    ["from 2024 to 2025", "2024-01/2025-12"],
    ["from Jan 2025 to Nov 2025", "2025-01/2025-11"],
    ["from January to November 2025", "2025-01/2025-11"],
    ["in ytd", "2025-01/2025-11"],
    ["this year", "2025-01/2025-11"],
    ["so far this year", "2025-01/2025-11"],
    ["in this year so far", "2025-01/2025-11"],
    ["in last year", "2024"],
    ["in the year before last", "2023"],
    ["in the first half of this year", "2025-01/2025-06"],
    ["in the  first half of  last year", "2024-01/2024-06"],
    ["last year Q1", "2024-Q1"],
    ["this year Q1", "2025-Q1"],
    ["Q1 year before last", "2023-Q1"],
    ["in the first half of the year before last", "2023-01/2023-06"],
    ["in the year before last first half", "2023-01/2023-06"],
    ["in the first half", "2025-01/2025-06"],
    ["in the second half", "2024-07/2024-12"],
    ["first three quarters", "2025-01/2025-09"],
    ["in Q3", "2025-Q3"],
    ["in Q4", "2024-Q4"],
    ["in H2", "2024-07/2024-12"],
    ["in May", "2025-05"],
    ["in November", "2025-11"],
    ["in December", "2024-12"],
    ["in Dec of last year", "2024-12"],
    ["in the latest month", "2025-11"],
    ["latest quarter", "2025-Q3"],
  ])("exports %s: %s", (when, period) => expect(read(`exports ${when}`)).toEqual([`value, World, exports, ${period}`]));
  test.each([
    ["今年", "2025-01/2025-11"],
    ["今年以来", "2025-01/2025-11"],
    ["今年上半年", "2025-01/2025-06"],
    ["今年前三季度", "2025-01/2025-09"],
    ["去年", "2024"],
    ["去年上半年", "2024-01/2024-06"],
    ["去年 Q1", "2024-Q1"],
    ["去年12月", "2024-12"],
    ["前年", "2023"],
    ["前年上半年", "2023-01/2023-06"],
    ["上半年", "2025-01/2025-06"],
    ["下半年", "2024-07/2024-12"],
    ["三季度", "2025-Q3"],
    ["11月份", "2025-11"],
    ["12月", "2024-12"],
  ])("%s出口: %s", (when, period) => expect(read(`${when}出口`)).toEqual([`value, World, exports, ${period}`]));
});

describe("after a whole year is out, a year is told as people tell it then, in January", () => {
  test.each([
    ["this year", "2025"],
    ["last year", "2025"],
    ["first half of last year", "2025-01/2025-06"],
    ["去年下半年", "2025-07/2025-12"],
    ["前年", "2024"],
    ["Q4", "2025-Q4"],
    ["December", "2025-12"],
    ["first half of this year", "2026-01/2026-06"],
  ])("%s: %s", (text, period) => expect(findSpokenPeriod(text, "2025")).toBe(period));
  test.each(["the", "12", "123", "first half of 2025 and", "Maytime", "Q5"])("%s is no period", (text) =>
    expect(findSpokenPeriod(text, "2025")).toBeUndefined(),
  );
});

describe("of entries that share a name", () => {
  const name = (...ids: string[]) => ids.map((id) => ({ ...createPartner(id, "country", true), aliases: ["Utopia"] }));
  const readIn = (figures: readonly string[], ...ids: string[]): string[] => {
    const named = createTestDataset(
      figures.map((partner) => ({ ...value("exports", "1.0"), partner })),
      name(...ids),
    );
    return parseQuestion(named, "exports to Utopia").map(describeReading);
  };
  test("those with figures are meant", () => {
    expect(readIn(["Y"], "X", "Y", "Z")).toEqual(["value, Y, exports"]);
    expect(readIn(["X", "Z"], "X", "Y", "Z")).toEqual(["value, X, exports", "value, Z, exports"]);
  });
  test("each may be meant where none has figures", () =>
    expect(readIn([], "X", "Y")).toEqual(["value, X, exports", "value, Y, exports"]));
  test("but for the plural, each is meant by its own", () => {
    const products = ["Chemical", "Chemicals"].map((id) => createProduct(id));
    const readProduct = (text: string) => parseQuestion(createTestDataset([], [], products), text).map(describeReading);
    expect(readProduct("exports of chemical")).toEqual(["value, Chemical, exports"]);
    expect(readProduct("exports of chemicals")).toEqual(["value, Chemicals, exports"]);
  });
});

describe("words of", () => {
  test.each(
    listNamed({
      exports: "export, exports, exported, exporting",
      imports: "import, imports, imported, importing",
      total:
        "trade, total trade, foreign trade, goods trade, bilateral trade, two-way trade, exports and imports, imports and exports, exports plus imports",
      balance: "trade balance, balance, balance of trade, surplus, deficit, trade surplus, trade deficit",
    }),
  )("a flow: %s", (word, flow) => expect(read(`iron ore ${word}`)).toEqual([`value, Iron ore, ${flow}`]));
  test.each(
    listNamed({
      exports: "出口",
      imports: "进口",
      total: "进出口, 贸易, 外贸, 对外贸易, 货物贸易, 双边贸易, 出口和进口, 进口和出口",
      balance: "差额, 顺差, 逆差, 贸易差额, 贸易顺差, 贸易逆差",
    }),
  )("a flow: %s", (word, flow) => expect(read(`铁矿砂${word}`)).toEqual([`value, Iron ore, ${flow}`]));
  test.each(
    listNamed({
      value: "value, values, worth, trade value, 金额, 总额, 总值, 价值, 货值",
      quantity: "quantity, quantities, volume, volumes, how many, 数量, 总量",
      "unit value": "unit value, unit price, price, prices, average price, 均价, 单价, 价格, 平均价格, 平均单价",
      share: "share, shares, proportion, trade share, 占比, 比重, 份额, 比例, 所占比重",
      rank: "rank, ranking, ranked, trade rank, 排名, 名次, 排第几, 排名第几, 第几位",
      contribution:
        "contribution, contribution to growth, contribute, contributed, 拉动, 贡献, 增长的拉动, 增长的贡献, 对增长的拉动, 对增长的贡献, 拉动增长",
      "prior value": "prior value, value a year earlier, a year earlier, a year before, 上年同期金额, 上年同期值",
      yoy: [
        "year-on-year change, year-on-year growth, year-on-year, year over year, yoy, y/y, y-o-y",
        "growth, growth rate, rate of growth, change, changed, rise, rose, risen, fall, fell, fallen, grow, grew, grown",
        "increase, increased, decrease, decreased, decline, declined, drop, dropped",
        "同比, 同比增长, 同比增速, 同比变化, 同比上升, 同比下降, 同比增加, 同比减少, 增速, 增长, 增长率, 增幅, 降幅, 上升, 下降, 增加, 减少, 变化",
      ].join(", "),
    }),
  )("a measure: %s", (word, measure) => expect(read(`${word} Iron ore`)).toEqual([`${measure}, Iron ore`]));
  test.each(
    listNamed({
      "share of world exports":
        "share of world exports, share of the world's exports, share in world exports, 占世界出口比重, 占世界出口的比重, 占全球出口比重, 占全球出口的比重",
      "share of world imports":
        "share of world imports, share of the world's imports, share in world imports, 占世界进口比重, 占世界进口的比重, 占全球进口比重, 占全球进口的比重",
    }),
  )("a share of the world: %s", (words, measure) => expect(read(words)).toEqual([`${measure}, World`]));
  test.each(
    [
      "a, an, the, what, was, were, is, are, be, been, did, do, does, has, have, had, how, by, by how much, for, on, at, as",
      "during, between, please, show, show me, give me, tell me, find, it, its, there, much, total, overall, all, goods",
      "merchandise, figure, figures, chinese, measured, expressed, 我国, 是, 为, 了, 达, 达到, 共, 一共, 有, 请问, 查询",
      "情况, 数据, 如何, 怎样, 怎么样, 按, 以, 用, 计, 计价, 计算, 表示, 货物, 总, 什么, 吗, 呢",
    ].flatMap((words) => words.split(", ")),
  )("no meaning: %s", (word) => expect(read(`${word} exports to Japan`)).toEqual(["value, Japan, exports"]));
});

describe("is refused, with what was not understood and what was", () => {
  const refused = (words: string, understood: string) => `Not understood: ${words}. Understood: ${understood}.`;
  test.each([
    ["exports to China", refused("'China'", "'exports'")],
    ["exports to China and Vietnam", refused("'China'", "'exports' and 'Vietnam'")],
    ["exports from Germany and to France", refused("'and'", "'exports', 'Germany' and 'France'")],
    ["exports and Japan", refused("'and'", "'exports' and 'Japan'")],
    ["exports and soybeans", refused("'and'", "'exports' and 'soybeans'")],
    ["exports of soybeans and iron ore", refused("'and'", "'exports', 'soybeans' and 'iron ore'")],
    ["exports to soybeans and Japan", refused("'to' and 'and'", "'exports', 'soybeans' and 'Japan'")],
    ["soybeans plus iron ore", refused("'plus'", "'soybeans' and 'iron ore'")],
    ["imports from lithium-ion batteries", refused("'from'", "'imports' and 'lithium-ion batteries'")],
    ["contribution of Japan from exports", refused("'from'", "'contribution', 'Japan' and 'exports'")],
    ["exports from", refused("'from'", "'exports'")],
    ["exports from 2024", refused("'from'", "'exports' and '2024'")],
    ["exports to 2024", refused("'to'", "'exports' and '2024'")],
    ["exports to 2024 to 2025", refused("'to'", "'exports' and '2024 to 2025'")],
    ["exports with", refused("'with'", "'exports'")],
    ["EXPORTS TO IN", refused("'TO'", "'EXPORTS'")],
    ["TRADE WITH IN", refused("'WITH'", "'TRADE'")],
    ["the exports to Atlantis", refused("'Atlantis'", "'exports'")],
    ["exports to de", refused("'de'", "'exports'")],
    ["exports minus imports", refused("'minus'", "'exports' and 'imports'")],
    ["imports of 870", refused("'870'", "'imports'")],
    ["imports of 854231", refused("'854231'", "'imports'")],
    ["exports 5", refused("'5'", "'exports'")],
    // The code of M49 of Japan
    ["exports to 392", refused("'392'", "'exports'")],
    ["exports to Gapan", refused("'Gapan'", "'exports'")],
    ["exports to Japn and Qa", "Not understood: 'Japn' and 'Qa'. Did you mean Japan? Understood: 'exports'."],
    ["thr exports", refused("'thr'", "'exports'")],
    ["pleaze exports", refused("'pleaze'", "'exports'")],
    ["exports to Sloveria", "Not understood: 'Sloveria'. Did you mean Slovenia or Slovakia?"],
    ["对日夲出口额", refused("'夲'", "'日', '出口' and '额'")],
    // Without a word that leads to it, a short name is none.
    ["美出口", refused("'美'", "'出口'")],
    ["出口额 日元", refused("'日'", "'出口', '额' and '元'")],
    ["对土耳奇出口", "Did you mean Türkiye?"],
    ["对哈萨克斯但出口额", "Did you mean Kazakhstan?"],
    ["exports 12 months", refused("'12 months'", "'exports'")],
    ["imports in m", refused("'m'", "'imports'")],
    ["exports in partners", refused("'partners'", "'exports'")],
    ["value among countries", refused("'countries'", "'value'")],
    ["rank of iron ore among partners", refused("'partners'", "'iron ore'")],
    ["rank of Japan among products", refused("'products'", "'Japan'")],
    ["share of exports to the world", refused("'world'", "'share' and 'exports'")],
    ["share of World in exports", refused("'World'", "'share' and 'exports'")],
    ["share of World in imports from Japan", refused("'World'", "'share', 'imports' and 'Japan'")],
    ["share of world exports of Japan", refused("'Japan'", "'share of world exports'")],
    ["share of world exports imports", refused("'imports'", "'share of world exports'")],
    ["share and rank of Japan", refused("'and'", "'share', 'rank' and 'Japan'")],
    ["日本占世界出口的比重", refused("'日本'", "'占世界出口的比重'")],
    ["大米口出口", refused("'口'", "'大米' and '出口'")],
    ["exports to Jpn", refused("'Jpn'", "'exports'")],
    ["xports to Japan", refused("'xports'", "'Japan'")],
  ])("%s: %s", (text, message) => expect(() => read(text)).toThrow(message));

  const asked = (understood: string) => `${understood}Ask for a figure in up to 300 characters`;
  const several = (what: string, names: string) => `A question can have one ${what}, and this one names ${names}.`;
  test.each([
    ["latest", asked("The question names 'latest' only. ")],
    ["this year", asked("The question names 'this year' only. ")],
    ["all goods", asked("")],
    [" ", asked("")],
    ["among", asked("")],
    [`exports ${"x".repeat(293)}`, asked("")],
    [`exports ${"x".repeat(292)} \n`, "Not understood: 'xxxx"],
    ["rank", "Whose rank? Name a partner or product, as in"],
    ["contribution to growth", "Whose contribution to growth?"],
    ["share of goods", "Whose share?"],
    ["share in imports of soybeans", "Whose share?"],
    ["share in imports of soybeans of Brazil", "Whose share?"],
    ["exports to Germany, France", several("partner", "'Germany' and 'France'")],
    ["exports to Japan with Germany", several("partner", "'Japan' and 'Germany'")],
    ["exports to Germany and France from Italy", several("partner", "'Germany + France' and 'Italy'")],
    ["share of soybeans from Brazil to Germany", several("partner", "'Brazil' and 'Germany'")],
    ["Japan's exports to Germany", several("partner", "'Japan' and 'Germany'")],
    ["德国法国出口", several("partner", "'德国' and '法国'")],
    ["日本出口和德国出口", several("partner", "'日本' and '德国'")],
    ["contribution of soybeans from Brazil", several("partner or product", "'soybeans' and 'Brazil'")],
    ["exports, imports", several("flow", "'exports' and 'imports'")],
    ["growth of exports in USD bn", several("unit", "'growth' and 'USD bn'")],
    ["growth of exports in tonnes", several("unit", "'growth' and 'tonnes'")],
    ["growth of the volume of iron ore imports in dollars", several("unit", "'growth', 'volume' and 'dollars'")],
    ["yoy quantity of iron ore imports in USD", several("unit", "'yoy quantity' and 'USD'")],
    ["contribution of Japan to growth in USD", several("unit", "'contribution', 'growth' and 'USD'")],
    ["growth of rank of Japan", several("measure", "'growth' and 'rank'")],
    ["growth of prior value", several("measure", "'growth' and 'prior value'")],
    ["imports of iron ore in CNY/t in USD", several("unit", "'CNY/t' and 'USD'")],
    ["quantity of iron ore imports in USD", "The quantity cannot be told in USD. Leave the unit out."],
    ["price of iron ore imports in tonnes", "The unit value cannot be told in t. Leave the unit out."],
    ["value of iron ore imports in CNY/t", "The value cannot be told in CNY/t. Leave the unit out."],
    ["exports to EU and Germany", "EU and Germany overlap"],
    ["imports of hs 8703", "HS 8703 is only a part of Automobiles"],
    ["exports to Vetnam and Jaqan", "Not understood: 'Vetnam' and 'Jaqan'. Did you mean Vietnam or Japan?"],
    ["exprots and improts", "Did you mean exports or imports?"],
    ["exports to Vietnm Vietnm", "Did you mean Vietnam?"],
    [
      "exports to Zqxbcd Vietnm of soybaens and iron roe and Jaqan",
      "Did you mean Vietnam, Soybeans or Iron ore? Understood: 'exports'.",
    ],
  ])("%s: %s", (text, message) => expect(() => read(text)).toThrow(message));

  test("in Chinese with the names in Chinese", () => {
    expect.assertions(1);
    try {
      read("exports to Vietnm");
    } catch (error) {
      expect((error as InvalidArgumentError).format("zh")).toContain("越南");
    }
  });
  test("as a wrong argument", () => expect(() => read("猫出口")).toThrow(InvalidArgumentError));
});
