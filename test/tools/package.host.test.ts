/** npm run package over the build: the folder to host, its headers and the manifests; and what it refuses. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DEVELOPMENT_ADDRESS } from "../../src/tools/address";
import { packageAddIn } from "../../src/tools/package/package-add-in";

const ADDRESS = "https://example.org/tradesheet";
const STAGING = "https://staging.example.org";

const parent = mkdtempSync(path.join(os.tmpdir(), "tradesheet-package-"));
afterAll(() => rmSync(parent, { recursive: true }));

const makePackage = (name: string): string => {
  const out = path.join(parent, name);
  packageAddIn({
    built: "dist",
    builtFor: DEVELOPMENT_ADDRESS,
    addresses: { production: ADDRESS, staging: STAGING },
    provider: "Example & Co",
    out,
  });
  return out;
};

describe("the package", () => {
  const out = makePackage("made");
  const read = (...file: string[]): string => readFileSync(path.join(out, ...file), "utf8");
  const list = (folder: string): string[] => readdirSync(path.join(out, folder), { recursive: true, encoding: "utf8" });

  test.each([
    ["production", ADDRESS],
    ["staging", STAGING],
  ] as const)("has all files for %s, and no address in them but %s", (site, address) => {
    const beside = ["bom.json", "manifest.xml"];
    const built = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((file) => !beside.includes(file));
    expect(list(site).sort()).toEqual(built.sort());
    expect(JSON.parse(read(site, "functions.json")).functions[0].helpUrl).toContain(`${address}/assets/help.html#`);
    expect(read(site, "assets", "privacy.html")).toContain(address);
    for (const file of list(site).filter((name) => /\.(html|js|json|css)$/.test(name)))
      expect([file, read(site, file).includes(DEVELOPMENT_ADDRESS)]).toEqual([file, false]);
    expect(read(site, "functions.js")).toBe(readFileSync("dist/functions.js", "utf8"));
  });

  test("has the headers of each site below its path", () => {
    expect(read("headers", "production", "_headers")).toMatch(
      /^\/tradesheet\/taskpane\.html\n {2}Content-Security-Policy: .*connect-src 'self';/m,
    );
    expect(read("headers", "staging", "_headers")).toMatch(/^\/\*\n/);
    expect(read("headers", "production", "nginx.conf")).toContain("location /tradesheet/ {");
  });

  test("has a manifest for each environment: its address, its name, an id of its own", () => {
    const manifests = ["production", "staging", "development"].map((name) =>
      read("manifests", `tradesheet.${name}.xml`),
    );
    const pick = (pattern: RegExp): string[] => manifests.map((xml) => pattern.exec(xml)![1]!);
    expect(pick(/<SourceLocation DefaultValue="([^"]*)\/taskpane\.html"/)).toEqual([
      ADDRESS,
      STAGING,
      DEVELOPMENT_ADDRESS,
    ]);
    expect(pick(/<DisplayName DefaultValue="([^"]*)"/)).toEqual([
      "TradeSheet",
      "TradeSheet (staging)",
      "TradeSheet (development)",
    ]);
    const ids = pick(/<Id>(.*)<\/Id>/);
    expect(new Set(ids).size).toBe(3);
    // Settings that Excel has stored in workbooks belong to the id.
    expect(ids[0]).toBe("7d1c2f0e-5b64-4a0f-9a36-1c8f3e2b7a45");
    expect(pick(/<ProviderName>(.*)<\/ProviderName>/)).toEqual(Array(3).fill("Example &amp; Co"));
    for (const xml of manifests.slice(0, 2)) expect(xml).not.toContain("localhost");
  });

  test("says what to do with it, and has the licence and the bill of materials", () => {
    expect(read("UPLOAD.md")).toContain(`${ADDRESS}/assets/privacy.html`);
    expect(read("LICENSE")).toContain("MIT");
    expect(JSON.parse(read("bom.json")).bomFormat).toBe("CycloneDX");
  });

  test("is replaced by the next one, and nothing else is", () => {
    writeFileSync(path.join(out, "production", "old.js"), "");
    makePackage("made");
    expect(existsSync(path.join(out, "production", "old.js"))).toBe(false);
    const other = path.join(parent, "other");
    const options = { built: "dist", builtFor: DEVELOPMENT_ADDRESS, provider: "TradeSheet", out: parent };
    writeFileSync(other, "mine");
    expect(() => packageAddIn({ ...options, addresses: { production: ADDRESS, staging: STAGING } })).toThrow(
      "holds something other than a package",
    );
    expect(readFileSync(other, "utf8")).toBe("mine");
  });
});

describe("npm run package refuses in words, before it builds", () => {
  const run = (args: readonly string[], settings: Readonly<Record<string, string>> = {}): string => {
    const { TRADESHEET_FEED_PUBLIC_KEY: _key, TRADESHEET_CONTACT: _contact, ...environment } = process.env;
    const { status, stderr } = spawnSync(
      "npx",
      ["tsx", "src/tools/package.ts", ...args, "--out", path.join(parent, "refused")],
      {
        encoding: "utf8",
        env: { ...environment, ...settings },
        shell: process.platform === "win32",
      },
    );
    expect(status).toBe(1);
    expect(existsSync(path.join(parent, "refused"))).toBe(false);
    return stderr;
  };
  const CONTACT = ["--contact", "help@example.org"];

  test("a missing address", () => expect(run([])).toContain("--address is missing."));
  test.each(["http://example.org", "https://example.org/", "https://example.org?v=1", "example.org"])(
    "the address %s",
    (address) =>
      expect(run(["--address", address, ...CONTACT])).toContain(`--address is '${address}'. Use an https address`),
  );
  test("a missing contact", () => expect(run(["--address", ADDRESS])).toContain("needs TRADESHEET_CONTACT"));
  test("no key of one's own for the feed", () =>
    expect(run(["--address", ADDRESS, ...CONTACT])).toContain("needs TRADESHEET_FEED_PUBLIC_KEY"));
  test("the development key, which everybody has", () => {
    const key = readFileSync("src/tools/feed/development-key.public.json", "utf8");
    expect(run(["--address", ADDRESS, ...CONTACT], { TRADESHEET_FEED_PUBLIC_KEY: key })).toContain(
      "has the development key, whose private half everybody has",
    );
  });
});
