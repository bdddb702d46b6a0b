import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import packageJson from "../../package.json";
import { COMMAND_NAMES } from "../../src/commands/command-names";
import {
  RULES,
  checkCommands,
  checkFiles,
  checkHelpLinks,
  checkMetadata,
  checkShortcuts,
  checkVersion,
  localizeManifest,
  parseManifest,
} from "../../src/tools/manifest";
import { findElements, getAttribute, getChildren, type Element } from "../../src/tools/manifest/document";

const MANIFEST = localizeManifest(readFileSync("manifest.xml", "utf8"));

const listFindings = (xml: string): string[] => {
  const manifest = parseManifest(xml);
  return [
    ...RULES.flatMap((rule) => rule(manifest)),
    ...checkVersion(manifest, packageJson.version),
    ...checkCommands(manifest, COMMAND_NAMES),
    ...checkFiles(manifest, "dist"),
    ...checkShortcuts(manifest, "dist", COMMAND_NAMES),
  ].map(({ line, message }) => `${line}: ${message}`);
};

test("manifest.xml is in order, and every file it names is built", () => expect(listFindings(MANIFEST)).toEqual([]));

test("every Chinese text stands in both scripts, and each locale has the metadata of the functions in its own", () => {
  const manifest = parseManifest(MANIFEST);
  const translated = findElements(manifest, "Override").map((element) => element.parentNode as unknown as Element);
  for (const parent of new Set(translated))
    expect(getChildren(parent).map((element) => getAttribute(element, "Locale"))).toEqual([
      "zh-CN",
      "zh-SG",
      "zh-TW",
      "zh-HK",
    ]);
  const url = findElements(manifest, "Url").find(
    (element) => getAttribute(element, "id") === "Functions.Metadata.Url",
  )!;
  expect(getChildren(url).map((element) => getAttribute(element, "Value"))).toEqual([
    "https://localhost:3000/functions.zh-CN.json",
    "https://localhost:3000/functions.zh-CN.json",
    "https://localhost:3000/functions.zh-TW.json",
    "https://localhost:3000/functions.zh-HK.json",
  ]);
  expect(MANIFEST).toContain('<bt:Override Locale="zh-TW" Value="重新整理資料"/>');
});

test.each<[string, (xml: string) => string, string]>([
  [
    "elements out of order",
    (xml) => xml.replace(/(<Id>.*<\/Id>)([\s\S]*?<\/ProviderName>)/, "$2$1"),
    "<Id> stands too late in <OfficeApp>",
  ],
  ["a missing element", (xml) => xml.replace(/<SupportUrl[^]*<\/SupportUrl>/, ""), "<SupportUrl> is missing"],
  ["an Id that is none", (xml) => xml.replace(/<Id>.*<\/Id>/, "<Id>tradesheet</Id>"), "Id 'tradesheet' is not a GUID"],
  ["a version that is none", (xml) => xml.replace("1.0.0.0", "1.0.0-beta"), "Version '1.0.0-beta'"],
  ["a version that the store refuses", (xml) => xml.replace("1.0.0.0", "0.9.0.0"), "Version '0.9.0.0' is below 1"],
  [
    "a version other than that of package.json",
    (xml) => xml.replace("1.0.0.0", "1.0.1.0"),
    "Version '1.0.1.0' is not that of package.json",
  ],
  [
    "a second group on the Home tab",
    (xml) => xml.replace("</OfficeTab>", '<Group id="TradeSheet.More"></Group></OfficeTab>'),
    "takes one group of an add-in, and this one has 2",
  ],
  [
    "more commands than a built-in tab should have",
    (xml) => xml.replace(/(<Control xsi:type="Button" id="TradeSheet\.Refresh">[\s\S]*?<\/Control>)/, "$1$1$1"),
    "6 commands are too many for a built-in tab",
  ],
  [
    "an undefined resource",
    (xml) => xml.replace('<Label resid="Open.Label"/>', '<Label resid="Opne.Label"/>'),
    "resource 'Opne.Label' is not defined",
  ],
  [
    "an unused resource",
    (xml) => xml.replace("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>'),
    "resource 'Spare' is not used",
  ],
  [
    "a label that is too long",
    (xml) =>
      xml.replace('id="Group.Label" DefaultValue="TradeSheet"', `id="Group.Label" DefaultValue="${"x".repeat(126)}"`),
    "has 126 characters; <ShortStrings> allows 125",
  ],
  [
    "an address without https",
    (xml) => xml.replace("https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html"),
    "is not an absolute https address",
  ],
  [
    "a page of its own for the functions",
    (xml) => xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'),
    "<FunctionFile> has resid 'Functions.Script.Url'",
  ],
  ["a short-lived runtime", (xml) => xml.replace('lifetime="long"', 'lifetime="short"'), 'needs lifetime="long"'],
  [
    "a task pane id",
    (xml) =>
      xml.replace('<Action xsi:type="ShowTaskpane">', '<Action xsi:type="ShowTaskpane"><TaskpaneId>a</TaskpaneId>'),
    "<TaskpaneId> does not go with",
  ],
  ["a missing icon size", (xml) => xml.replace('<bt:Image size="80" resid="pane.80"/>', ""), "no image of size 80"],
  [
    "an unknown command",
    (xml) => xml.replace("refreshData", "refreshDate"),
    "command 'refreshDate' is not in src/commands/command-names.ts",
  ],
  [
    "a custom functions page out of order",
    (xml) => xml.replace(/(<Page>[\s\S]*?<\/Page>)(\s*)(<Metadata>[\s\S]*?<\/Metadata>)/, "$3$2$1"),
    "<Page> stands too late in <ExtensionPoint>",
  ],
  [
    "a custom functions page that is missing",
    (xml) => xml.replace(/<Page>[\s\S]*?<\/Page>/, ""),
    "<Page> is missing. It is required in CustomFunctions",
  ],
  [
    "a function file that is missing",
    (xml) => xml.replace(/<FunctionFile.*\/>/, ""),
    "<FunctionFile> is missing. It is required in DesktopFormFactor",
  ],
  [
    "a pane that no button shows",
    (xml) => xml.replace('xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'),
    "no button shows the task pane",
  ],
  [
    "an undeclared requirement set",
    (xml) => xml.replace('Name="SharedRuntime"', 'Name="ExcelApi"'),
    "does not name the set SharedRuntime",
  ],
  [
    "an id that is used twice",
    (xml) => xml.replace("TradeSheet.Partners", "TradeSheet.Open"),
    "id 'TradeSheet.Open' is used twice",
  ],
  [
    "a namespace that formulas cannot begin with",
    (xml) => xml.replace('DefaultValue="TRADE"', 'DefaultValue="TRADE SHEET"'),
    "namespace 'TRADE SHEET'",
  ],
  [
    "an override without https",
    (xml) =>
      xml.replace(/(<bt:Url id="Taskpane.Url".*)\/>/, '$1><bt:Override Locale="zh-CN" Value="http://a.b/c"/></bt:Url>'),
    "'http://a.b/c' is not an absolute https address",
  ],
  [
    "an override within resources that stops the add-in from loading",
    (xml) => xml.replace(/<bt:Override (Locale="zh-CN" Value=".*functions)/, "<Override $1"),
    "must be a <bt:Override>",
  ],
  [
    "a language without its country",
    (xml) => xml.replace('<bt:Override Locale="zh-SG"', '<bt:Override Locale="zh"'),
    "'zh' is not a locale",
  ],
  [
    "a text with two overrides for a locale",
    (xml) => xml.replace('<bt:Override Locale="zh-SG"', '<bt:Override Locale="zh-CN"'),
    "there are 2 overrides for zh-CN",
  ],
  [
    "a translated namespace",
    (xml) =>
      xml.replace(
        'DefaultValue="TRADE"/>',
        'DefaultValue="TRADE"><bt:Override Locale="zh-CN" Value="MAOYI"/></bt:String>',
      ),
    "the namespace is the same in every language",
  ],
  [
    "a picture that is too large for its place",
    (xml) => xml.replace("assets/pane-16.png", "assets/pane-32.png"),
    "is 32 x 32, not 16 x 16",
  ],
  [
    "an add-in icon of the wrong size",
    (xml) => xml.replace("assets/icon-32.png", "assets/icon-64.png"),
    "is 64 x 64, not 32 x 32",
  ],
  [
    "a file that is not built",
    (xml) => xml.replace("pane-16.png", "pain-16.png"),
    "pain-16.png is not among the built files",
  ],
  [
    "shortcuts at an address that is not built",
    (xml) => xml.replace("/shortcuts.json", "/shortcut.json"),
    "shortcut.json is not among the built files",
  ],
  [
    "a locale without texts of the shortcuts",
    (xml) => xml.replace('Locale="zh-TW" Value="zh-TW"', 'Locale="zh-TW" Value="zh-MO"'),
    "shortcuts.zh-MO.json is not among the built files",
  ],
  [
    "shortcuts before the commands that they run",
    (xml) => xml.replace(/(<VersionOverrides[\s\S]*<\/VersionOverrides>)\s*(<Ext[\s\S]*<\/ExtendedOverrides>)/, "$2$1"),
    "<VersionOverrides> stands too late in <OfficeApp>",
  ],
])("%s is found", (_what, change, message) => {
  expect(change(MANIFEST)).not.toBe(MANIFEST);
  expect(listFindings(change(MANIFEST))).toContainEqual(
    expect.stringMatching(new RegExp(`^[1-9]\\d*: .*${message.replace(/[.*+?()[\]\\/]/g, "\\$&")}`)),
  );
});

test("XML that is not well-formed is refused", () =>
  expect(() => parseManifest(MANIFEST.replace("</OfficeApp>", ""))).toThrow("not well-formed XML"));

test("an icon of another size than its name says is found", () => {
  const built = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
  const wrong = readFileSync("assets/icon-64.png");
  const xml = `<OfficeApp><IconUrl DefaultValue="https://localhost:3000/icon-32.png"/></OfficeApp>`;
  writeFileSync(path.join(built, "icon-32.png"), wrong);
  expect(checkFiles(parseManifest(xml), built)[0]!.message).toContain("is 64 x 64, not 32 x 32");
});

test("an icon that is no picture is found", () => {
  const built = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
  writeFileSync(path.join(built, "icon-32.png"), "not found");
  const xml = `<OfficeApp><IconUrl DefaultValue="https://localhost:3000/icon-32.png"/></OfficeApp>`;
  expect(checkFiles(parseManifest(xml), built)[0]!.message).toContain("is not a PNG");
});

describe("functions.json", () => {
  const built = readFileSync("dist/functions.json", "utf8");
  test("keeps Microsoft's contract", () => expect(checkMetadata(built)).toEqual([]));
  test("is refused with an id that Excel does not take", () =>
    expect(checkMetadata(built.replace('"id": "TRADESHARE"', '"id": "1"')).length).toBeGreaterThan(0));
  test("is refused without help, which Microsoft's store asks of every function", () =>
    expect(checkMetadata(built.replace(/"helpUrl".*/, ""))[0]!.message).toContain("helpUrl"));
  test("is refused when it is not JSON", () => expect(checkMetadata("{")[0]!.message).toContain("not JSON"));
  test("has help for every function, and a missing section is found", () => {
    const page = readFileSync("dist/assets/help.html", "utf8");
    expect(checkHelpLinks(built, page)).toEqual([]);
    expect(checkHelpLinks(built, page.replace(/id="?TRADESHARE"?/, ""))[0]!.message).toMatch(
      /^TRADESHARE: .*leads to no section/,
    );
  });
});

describe("shortcuts.json", () => {
  interface Shortcuts {
    actions: { id: string; name: string }[];
    shortcuts: { action: string; key: Record<string, string> }[];
  }
  /** What is found of the built shortcuts after a change. */
  const findAfter = (change: (file: Shortcuts, chinese: Record<string, unknown>) => void): string[] => {
    const built = mkdtempSync(path.join(os.tmpdir(), "tradesheet-"));
    const read = <T>(file: string): T => JSON.parse(readFileSync(path.join("dist", file), "utf8")) as T;
    const file = read<Shortcuts>("shortcuts.json");
    const chinese = read<Record<string, unknown>>("shortcuts.zh-CN.json");
    change(file, chinese);
    writeFileSync(path.join(built, "shortcuts.json"), JSON.stringify(file));
    writeFileSync(path.join(built, "shortcuts.zh-CN.json"), JSON.stringify(chinese));
    for (const locale of ["en-US", "zh-TW", "zh-HK"])
      cpSync(`dist/shortcuts.${locale}.json`, path.join(built, `shortcuts.${locale}.json`));
    return checkShortcuts(parseManifest(MANIFEST), built, COMMAND_NAMES).map(({ message }) => message);
  };

  test("is in order, with a shortcut for every command", () => {
    const commands: string[] = [];
    expect(findAfter(({ shortcuts }) => commands.push(...shortcuts.map(({ action }) => action)))).toEqual([]);
    expect(commands).toEqual(COMMAND_NAMES);
  });
  test.each<[string, (file: Shortcuts, chinese: Record<string, unknown>) => void, string]>([
    ["an unknown command", ({ actions }) => (actions[0]!.id = "insertTable"), "'insertTable' is not in src/commands"],
    ["a shortcut without an action", ({ shortcuts }) => (shortcuts[0]!.action = "no"), "'no' has no action of that id"],
    ["no default keys", ({ shortcuts }) => (shortcuts[0]!.key = { web: "Ctrl+Alt+1" }), "has no default keys"],
    ["keys that are taken", ({ shortcuts }) => (shortcuts[0]!.key.web = "Shift+Ctrl+N"), "is kept by browsers"],
    ["a key alone", ({ shortcuts }) => (shortcuts[0]!.key.default = "Shift+A"), "Shift alone is not enough"],
    ["two keys", ({ shortcuts }) => (shortcuts[0]!.key.default = "Ctrl+A+B"), "has not exactly one key"],
    [
      "keys that two shortcuts have",
      ({ shortcuts }) => (shortcuts[0]!.key = shortcuts[1]!.key),
      "belong to two shortcuts",
    ],
    [
      "a text that is missing in Chinese",
      (_file, chinese) => delete chinese.refreshData_action_name,
      "'refreshData_action_name' is missing in https://localhost:3000/shortcuts.zh-CN.json",
    ],
  ])("%s is found", (_what, change, message) =>
    expect(findAfter(change)).toContainEqual(expect.stringContaining(message)),
  );
});
