import { readdirSync } from "node:fs";
import { readPngSize } from "../../src/tools/manifest/png";

const ICONS = readdirSync("assets").filter((name) => name.endsWith(".png"));

test("the add-in's own icon is there in every size Office asks for", () =>
  expect(ICONS).toEqual(expect.arrayContaining([16, 32, 64, 80, 128].map((size) => `icon-${size}.png`))));

test.each(ICONS)("%s is of the size its name says", (name) => {
  const size = /-(\d+)\.png$/.exec(name)![1]!;
  expect(readPngSize(`assets/${name}`)).toBe(`${size} x ${size}`);
});
