import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { request } from "node:http";
import { startPlayground, type Running } from "../../src/playground/server";

let playground: Running;
beforeAll(async () => (playground = await startPlayground(0)));
afterAll(() => playground.close());

const get = async (path: string) => fetch(new URL(path, playground.address));

test("serves the page", async () => {
  const page = await get("/");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await page.text()).toContain("TradeSheet playground");
});

test("serves the bundle byte for byte as built for Excel", async () => {
  const served = Buffer.from(await (await get("/addin/functions.js")).arrayBuffer());
  expect(served.equals(readFileSync("dist/functions.js"))).toBe(true);
});

test("serves the add-in's page with the office.js of this machine", async () => {
  const html = await (await get("/addin/taskpane.html")).text();
  expect(html).toContain('<script src="/office-js/office.js">');
  expect(html).not.toContain("appsforoffice");
  expect((await get("/office-js/office.js")).status).toBe(200);
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
