import { readFileSync } from "node:fs";
import { JSDOM } from "../../src/tools/harness/jsdom";
import { findMetadataAddress } from "../../src/playground/page/ribbon/manifest-reader";
import { readRibbon } from "../../src/playground/page/ribbon/read-ribbon";

const xml = readFileSync("manifest.xml", "utf8");
const parse = (text: string): Document =>
  new new JSDOM().window.DOMParser().parseFromString(text, "application/xml") as Document;
const readButtons = (language: string) =>
  readRibbon(parse(xml), language, "/addin/").groups.flatMap((group) => group.buttons);

test("gives the group a tab of its own, with its buttons in their order", () => {
  const { label, groups } = readRibbon(parse(xml), "en-US", "/addin/");
  expect(label).toBe("TradeSheet");
  expect(groups.map((group) => group.label)).toEqual(["TradeSheet"]);
  expect(readButtons("en-US").map((button) => button.label)).toEqual([
    "Open pane",
    "Insert partner table",
    "Insert product table",
    "Refresh data",
  ]);
});

test("takes the words of Office's language, and the default ones where there are none", () => {
  expect(readButtons("zh-CN").map((button) => button.label)).toEqual([
    "打开窗格",
    "插入贸易伙伴表",
    "插入商品表",
    "刷新数据",
  ]);
  expect(readButtons("zh-CN")[1]!.tip).toContain("不会覆盖");
  expect(readButtons("fr-FR")[0]!.label).toBe("Open pane");
});

test("finds the icons on this machine, wherever the build is served", () => {
  expect(readButtons("en-US").map((button) => button.icon)).toContain("/addin/assets/partners-32.png");
  const elsewhere = parse(xml.replaceAll("https://localhost:3000", "https://example.org/tradesheet"));
  expect(readRibbon(elsewhere, "en-US", "/addin/").groups[0]!.buttons[0]!.icon).toBe("/addin/assets/pane-32.png");
});

test("finds the metadata of the functions in Office's language, else in English", () => {
  expect(findMetadataAddress(parse(xml), "zh-CN", "/addin/")).toBe("/addin/functions.zh-CN.json");
  expect(findMetadataAddress(parse(xml), "fr-FR", "/addin/")).toBe("/addin/functions.json");
});

test("tells what a button does: shows the pane, or runs a function of the add-in", () => {
  expect(readButtons("en-US").map((button) => button.action)).toEqual([
    { kind: "pane" },
    { kind: "function", name: "insertPartnerTable" },
    { kind: "function", name: "insertProductTable" },
    { kind: "function", name: "refreshData" },
  ]);
});

test("names the resource that a manifest lacks", () => {
  const broken = parse(xml.replace('<bt:String id="Open.Label"', '<bt:String id="Other.Label"'));
  expect(() => readRibbon(broken, "en-US", "/addin/")).toThrow("manifest.xml has no resource Open.Label.");
});
