import { readFileSync } from "node:fs";
import {
  CACHE_RULES,
  COMMON_HEADERS,
  DEFAULT_CACHE,
  FRAME_ANCESTORS,
  buildPolicyHeader,
  renderHeadersFile,
  renderNginx,
} from "../../src/tools/package/headers";

const policy = buildPolicyHeader(readFileSync("src/taskpane/taskpane.html", "utf8"));
const gatewayPolicy = buildPolicyHeader(readFileSync("src/gateway/gateway.html", "utf8"));
const files = [
  "assets/icon-32.png",
  "data/parts/0123.json",
  "functions-help.en.json",
  "functions.js",
  "functions.json",
  "functions.zh-CN.json",
  "gateway.html",
  "shortcuts.json",
  "taskpane.html",
];

test("the policy is that of the pane's page, with those who may frame it", () => {
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
  expect(policy.endsWith(`; frame-ancestors ${FRAME_ANCESTORS.join(" ")}`)).toBe(true);
  expect(() => buildPolicyHeader("<html></html>")).toThrow("declares no Content-Security-Policy");
});

test("only the gateway's page may ask other servers, and it may do nothing else", () => {
  expect(policy).toContain("; connect-src 'self';");
  expect(gatewayPolicy).toMatch(
    /^default-src 'none'; script-src 'self'; connect-src https: http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*; base-uri/,
  );
});

test("_headers has each rule once, below the path of the add-in", () => {
  expect(renderHeadersFile({ name: "production", path: "/tradesheet", policy, gatewayPolicy, files }))
    .toBe(`/tradesheet/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Strict-Transport-Security: max-age=31536000

/tradesheet/gateway.html
  Content-Security-Policy: ${gatewayPolicy}

/tradesheet/taskpane.html
  Content-Security-Policy: ${policy}

/tradesheet/data/parts/*
  Cache-Control: public, max-age=31536000, immutable

/tradesheet/assets/icon-32.png
  Cache-Control: public, max-age=86400

/tradesheet/functions.json
  Access-Control-Allow-Origin: *

/tradesheet/functions.zh-CN.json
  Access-Control-Allow-Origin: *

/tradesheet/shortcuts.json
  Access-Control-Allow-Origin: *
`);
});

test("at the root of a server, paths start with a slash only", () => {
  expect(renderHeadersFile({ name: "production", path: "", policy, gatewayPolicy, files })).toMatch(/^\/\*\n/);
  expect(renderNginx({ name: "production", path: "", policy, gatewayPolicy, files })).toContain("location / {");
});

test("nginx sends the same", () => {
  const configuration = renderNginx({ name: "production", path: "/trade.sheet", policy, gatewayPolicy, files });
  expect(configuration).toContain("location /trade.sheet/ {");
  expect(configuration).toContain("add_header Content-Security-Policy $tradesheet_production_policy always;");
  expect(configuration).toContain(`default "${policy}";`);
  expect(configuration).toContain(`"~^/trade\\.sheet/gateway\\.html$" "${gatewayPolicy}";`);
  expect(configuration).toContain('"~^/trade\\.sheet/data/parts/.*$" "public, max-age=31536000, immutable";');
  expect(configuration).toContain('"~^/trade\\.sheet/assets/.*\\.png$" "public, max-age=86400";');
  for (const name of ["functions", "shortcuts"])
    expect(configuration).toContain(`"~^/trade\\.sheet/${name}\\..*json$" "*";`);
  expect(configuration).toContain('default "no-cache";');
});

describe("docs/deployment.md", () => {
  const page = readFileSync("docs/deployment.md", "utf8").replace(/\s+/g, " ");

  test("has the header for the pane's page, with those who may frame it", () =>
    expect(page).toContain(`Content-Security-Policy: ${policy} `));
  test("has the header for the gateway's page", () =>
    expect(page).toContain(`Content-Security-Policy: ${gatewayPolicy} `));
  test.each(COMMON_HEADERS)("has %s: %s", (name, value) => expect(page).toContain(`${name}: ${value}`));
  test.each([...CACHE_RULES.map(({ value }) => value), DEFAULT_CACHE])("has Cache-Control: %s", (value) =>
    expect(page).toContain(`Cache-Control: ${value}`),
  );
  test("has the header that lets Excel on the web read the functions", () =>
    expect(page).toContain("Access-Control-Allow-Origin: *"));
});
