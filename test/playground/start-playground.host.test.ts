import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { request } from "node:http";
import path from "node:path";
import { startPlayground, type PlaygroundServer } from "../../src/playground/server/start-playground";

let playground: PlaygroundServer;
beforeAll(async () => (playground = await startPlayground(0)));
afterAll(() => playground.close());

const get = async (path: string) => fetch(new URL(path, playground.address));

test("serves the page", async () => {
  const page = await get("/");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toContain("TradeSheet playground");
});

const built = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.posix.join(entry.parentPath.replaceAll("\\", "/"), entry.name).slice("dist/".length));
const hash = (body: Uint8Array) => createHash("sha256").update(body).digest("hex");
const OFFICE_PAGES = ["taskpane.html", "dialog.html"];

test("what is served is the production build that Excel gets", () => {
  expect(built).toContain("functions.js");
  // A development build has source maps: npm run build makes the other.
  expect(built.filter((name) => name.endsWith(".map"))).toEqual([]);
});

test("every file of the build is served byte for byte, but for the pages that load office.js", async () => {
  const differing = [];
  for (const name of built.filter((each) => !OFFICE_PAGES.includes(each))) {
    const served = await get(`/addin/${name}`);
    if (hash(new Uint8Array(await served.arrayBuffer())) !== hash(readFileSync(`dist/${name}`))) differing.push(name);
  }
  expect(differing).toEqual([]);
});

test.each(OFFICE_PAGES)(
  "%s differs only in the script that Excel loads from Microsoft: the host and the same library of this machine",
  async (page) => {
    const microsofts = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?>/;
    const ours = '<script src="/frame.js"></script><script src="/office-js/office.js">';
    const html = await (await get(`/addin/${page}`)).text();
    expect(html).toBe(readFileSync(`dist/${page}`, "utf8").replace(microsofts, ours));
    expect(html).not.toMatch(/<script[^>]*appsforoffice/);
  },
);

test("office.js is Microsoft's, untouched", async () => {
  for (const name of ["office.js", "excel-win32-16.01.js", "en-us/office_strings.js"]) {
    const served = await get(`/office-js/${name}`);
    expect(hash(new Uint8Array(await served.arrayBuffer()))).toBe(
      hash(readFileSync(`node_modules/@microsoft/office-js/dist/${name}`)),
    );
  }
});

test("lets the page fetch nothing from outside", async () => {
  expect((await get("/")).headers.get("content-security-policy")).toContain("default-src 'self'");
});

test("says what is not there", async () => {
  const missing = await get("/nothing.html");
  expect(missing.status).toBe(404);
  expect(await missing.text()).toBe("There is nothing at /nothing.html.\n");
});

test.each(["/addin/../package.json", "/addin/..%2f..%2fpackage.json", "/univer/../../package.json", "/%E0%A4%A"])(
  "serves nothing outside its folders: %s",
  async (path) => {
    // fetch tidies such addresses; a rude client does not.
    const { port } = new URL(playground.address);
    const status = await new Promise((resolve, reject) => {
      request({ port, path, host: "localhost" }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(404);
  },
);

test("takes a free port where the one asked for is taken", async () => {
  const other = createServer().listen(0, "localhost");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const second = await startPlayground(port);
  expect(new URL(second.address).port).not.toBe(String(port));
  await second.close();
  other.close();
});
