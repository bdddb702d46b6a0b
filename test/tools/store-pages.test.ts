/** The pages that a store asks for, as they are made: whole, in both languages, and leading to each other. */
import { readFileSync } from "node:fs";
import { JSDOM } from "../../src/tools/harness/jsdom";
import { LANGUAGES, type Language } from "../../src/language";
import { HELP_PAGES } from "../../src/functions/help-pages";
import { STORE_PAGES } from "../../src/tools/store-pages/files";
import { STORE_PAGE_NAMES, type StorePageName } from "../../src/tools/store-pages/messages.types";
import { renderStorePage } from "../../src/tools/store-pages/render-store-page";

const BUILD = {
  address: "https://example.org/tradesheet",
  version: "1.2.3",
  provider: { name: 'Trade & "Data" Ltd', contact: "help@example.org" },
};

const render = (
  page: StorePageName,
  language: Language,
  build: Parameters<typeof renderStorePage>[1] = BUILD,
): Document => new JSDOM(renderStorePage(page, build, language)).window.document;

const EVERY = STORE_PAGE_NAMES.flatMap((page) => LANGUAGES.map((language) => [page, language] as const));

describe.each(EVERY)("the page %s in %s", (page, language) => {
  const document = render(page, language);
  const text = document.body.textContent!;

  test("names version and provider, and can load and run nothing", () => {
    expect(document.documentElement.lang).toBe(language === "zh" ? "zh-CN" : "en");
    expect(text).toContain("1.2.3");
    expect(text).toContain('Trade & "Data" Ltd');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'$/);
    expect(document.querySelectorAll("script, img, iframe, form, link")).toHaveLength(0);
  });

  test("leads to the help, the other pages and the other language, and to nothing else", () => {
    const other = language === "zh" ? "en" : "zh";
    const expected = [
      HELP_PAGES[language],
      ...STORE_PAGE_NAMES.filter((name) => name !== page).map((name) => STORE_PAGES[name][language]),
      STORE_PAGES[page][other],
      ...(page === "support" ? [`${HELP_PAGES[language]}#cell-errors`] : []),
    ].map((file) => file.replace("assets/", ""));
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")!);
    expect(links.sort()).toEqual([...expected, "mailto:help@example.org"].sort());
    expect(document.querySelector("[aria-current]")).not.toBeNull();
  });

  test("has a heading for every section, and as many sections as in the other language", () => {
    const sections = document.querySelectorAll("section");
    expect(sections.length).toBeGreaterThan(3);
    for (const section of sections) expect(section.querySelector("h2")!.textContent).toMatch(/\S/);
    expect(sections).toHaveLength(render(page, language === "zh" ? "en" : "zh").querySelectorAll("section").length);
  });

  test("says where a build without a contact has none", () => {
    const without = render(page, language, { ...BUILD, provider: { name: "TradeSheet", contact: undefined } });
    expect(without.querySelector("#contact")!.textContent).toContain(
      language === "zh" ? "未注明联系方式" : "lists no contact",
    );
    expect(without.querySelector('a[href^="mailto:"]')).toBeNull();
  });
});

test("the privacy statement names the address that is asked, and Microsoft's, which is the only other", () => {
  for (const language of LANGUAGES) {
    const text = render("privacy", language).body.textContent!;
    expect(text).toContain("https://example.org/tradesheet");
    expect(text).toContain("appsforoffice.microsoft.com");
  }
});

test("a provider who goes by the name of the add-in is not named beside it", () => {
  const own = { ...BUILD, provider: { name: "TradeSheet", contact: undefined } };
  for (const [page, language] of EVERY)
    expect(render(page, language, own).body.textContent).not.toMatch(/provided by|提供的|由 TradeSheet/);
});

test("the support page names the pane's tabs and buttons as the pane does", () => {
  const controls = {
    en: ["Functions", "Selected", "Data", "Workbook", "Diagnostics", "Copy diagnostics"],
    zh: [...render("support", "zh").body.textContent!.matchAll(/“([^”]+)”/g)].map(([, name]) => name!),
  };
  // Of Excel itself.
  const excel = ["开始", "加载项", "我的加载项", "删除"];
  expect(controls.zh.length).toBeGreaterThan(6);
  for (const language of LANGUAGES) {
    const pane = readFileSync(`src/taskpane/messages.${language}.ts`, "utf8");
    const page = render("support", language).body.textContent!;
    for (const name of controls[language].filter((one) => !excel.includes(one)))
      expect([name, pane.includes(`"${name}"`), page.includes(name)]).toEqual([name, true, true]);
  }
});
