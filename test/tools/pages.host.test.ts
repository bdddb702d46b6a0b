/** The pages of the build: each says by its policy what it may load and run, before it loads anything. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "../../src/tools/harness/jsdom";
import { findContentType } from "../../src/playground/server/content-types";
import { buildPolicyHeader } from "../../src/tools/package/headers";
import { startPlayground, type PlaygroundServer } from "../../src/playground/server/start-playground";

const DIST = "dist";
const PAGES = readdirSync(DIST, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replaceAll("\\", "/"));

const readPage = (page: string): Document => new JSDOM(readFileSync(path.join(DIST, page), "utf8")).window.document;

const getPolicy = (page: string): string =>
  readPage(page).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "";

const parsePolicy = (policy: string): Map<string, string[]> =>
  new Map(
    policy.split(";").map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name!, sources];
    }),
  );

const TEXT_PAGES = ["help", "privacy", "support", "terms"].flatMap((name) => [
  `assets/${name}.html`,
  `assets/${name}.zh.html`,
]);

/** Their styles are files of their own. */
const SCRIPT_PAGES = ["dialog.html", "gateway.html", "taskpane.html"];

test("the build has the pane's page, the dialog's and the gateway's, and the help and the pages that a store asks for in both languages", () =>
  expect(PAGES.sort()).toEqual([...TEXT_PAGES, ...SCRIPT_PAGES]));

test.each(TEXT_PAGES)("every link of %s leads to a page or section of the build", (page) => {
  const links = [...readPage(page).querySelectorAll("a")].map((link) => link.getAttribute("href")!);
  expect(links.length).toBeGreaterThan(3);
  const targets = links.map((link) => new URL(link, `https://localhost/${page}`));
  for (const { pathname, hash } of targets) {
    expect(PAGES).toContain(pathname.slice(1));
    if (hash) expect(readPage(pathname.slice(1)).getElementById(hash.slice(1))).not.toBeNull();
  }
});

describe.each(PAGES)("%s", (page) => {
  const policy = parsePolicy(getPolicy(page));
  const getScripts = (): string[] => policy.get("script-src") ?? policy.get("default-src") ?? ["*"];

  test("allows nothing that it does not name", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
    for (const name of ["base-uri", "form-action"]) expect(policy.get(name)).toEqual(["'none'"]);
  });
  test("runs no script in the page and no text as code, and scripts of no server but its own and Microsoft's for Office", () => {
    const allowed = ["'none'", "'self'", "https://appsforoffice.microsoft.com"];
    expect(getScripts().filter((source) => !allowed.includes(source))).toEqual([]);
  });
  test("sends nothing to another server, but for the gateway, which has nothing to send", () => {
    const allowed = ["'none'", "'self'"];
    const sources = policy.get("connect-src") ?? ["'none'"];
    const others = sources.filter((source) => !allowed.includes(source));
    expect(others).toEqual(page === "gateway.html" ? ["https:", "http://localhost:*", "http://127.0.0.1:*"] : []);
    if (page === "gateway.html") expect([...readPage(page).scripts].map(({ src }) => src)).toEqual(["gateway.js"]);
  });
  test("allows the style that is in it, which a browser compares with its hash", () => {
    const styles = [...readPage(page).querySelectorAll("style")].map(({ textContent }) => textContent!);
    const hashes = styles.map((style) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`);
    expect(styles).toHaveLength(SCRIPT_PAGES.includes(page) ? 0 : 1);
    expect(policy.get("style-src") ?? []).toEqual(expect.arrayContaining(hashes));
  });
  test("has its policy before whatever it loads, and no script of its own in the text", () => {
    const { head, scripts } = readPage(page);
    const first = [...head.children].findIndex(({ tagName }) => ["SCRIPT", "LINK", "STYLE"].includes(tagName));
    const own = [...head.children].findIndex(
      (element) => element.getAttribute("http-equiv") === "Content-Security-Policy",
    );
    expect(own).toBeGreaterThan(-1);
    expect(first === -1 || own < first).toBe(true);
    expect([...scripts].filter(({ src }) => src === "")).toEqual([]);
  });
});

test("every file of the build has a content type, without which npm run excel does not serve it", () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const extensions = new Set(files.map(({ name }) => path.extname(name)));
  expect(extensions.size).toBeGreaterThan(5);
  expect([...extensions].filter((extension) => findContentType(`file${extension}`) === undefined)).toEqual([]);
});

describe("the playground's server", () => {
  let playground: PlaygroundServer;
  beforeAll(async () => (playground = await startPlayground(0)));
  afterAll(() => playground.close());

  test.each(PAGES)("sends the policy of %s as a header too, and lets only its own page frame it", async (page) => {
    const { headers } = await fetch(new URL(`/addin/${page}`, playground.address));
    expect(headers.get("content-security-policy")).toBe(`${getPolicy(page)}; frame-ancestors 'self'`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

test("the policy of the build is the one whose header docs/deployment.md has", () =>
  expect(buildPolicyHeader(readFileSync(path.join(DIST, "taskpane.html"), "utf8"))).toBe(
    buildPolicyHeader(readFileSync("src/taskpane/taskpane.html", "utf8")),
  ));
