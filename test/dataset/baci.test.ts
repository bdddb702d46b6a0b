/** CEPII BACI: a dataset of its own, by HS chapter and year. */
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { getSecondSource } from "../../src/session/second-sources";

const baci = getSecondSource("BACI");

test("it has 96 chapters, both flows, 2017 to 2024, in dollars", () => {
  const chapters = baci.observations.filter(({ product }) => product !== "all");
  expect(new Set(chapters.map(({ product }) => product)).size).toBe(96);
  expect(new Set(baci.observations.map(({ period }) => period)).size).toBe(8);
  expect(new Set(baci.observations.map(({ unit }) => unit))).toEqual(new Set(["USD"]));
  expect(baci.products).toHaveLength(97);
});

test("a figure is found by chapter; the release is that of the version", () => {
  const key = { product: "hs01", partner: "WORLD", regime: "all", enterprise: "all" } as const;
  const found = baci.findObservations({ ...key, flow: "exports", period: "2017", measure: "value", base: "USD" });
  expect(found.map(({ printed, source }) => [printed, source])).toEqual([["603425196", "baci-hs17-v202601"]]);
  expect(baci.product("hs01")).toMatchObject({ en: "Animals; live", zh: "活动物", hs: ["01"] });
});

test("none of it is among the official figures", () => {
  const official = getBundledDataset();
  expect(official.sources.some(({ publisher }) => publisher === "CEPII")).toBe(false);
  expect(official.observations.some(({ product }) => product.startsWith("hs"))).toBe(false);
});
