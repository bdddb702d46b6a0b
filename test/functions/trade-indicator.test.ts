/** TRADEINDICATOR and PRICEVOLUME over the published figures. */
import { evaluate, evaluateToError, show, spill } from "../../src/tools/harness/excel-functions";

const MONTH = "2025-11";

test("the concentration of exports on partners is the sum of their squared shares", () => {
  const index = evaluate("TRADEINDICATOR", "HHI", null, "exports", MONTH) as number;
  const shares = spill("PARTNERS", "exports", MONTH, 300, "partner, share", null, null, "economies")
    .slice(1)
    .map(([, share]) => Number(share));
  expect(shares.length).toBeGreaterThan(200);
  expect(index).toBeCloseTo(
    shares.reduce((sum, share) => sum + share ** 2, 0),
    4,
  );
});

test("coverage, normalised balance and intra-industry trade follow from one another", () => {
  const [coverage, balance, both] = ["coverage", "TC指数", "Grubel-Lloyd"].map(
    (name) => evaluate("TRADEINDICATOR", name, "Germany", null, MONTH) as number,
  );
  expect(balance).toBeCloseTo((coverage! - 1) / (coverage! + 1), 12);
  expect(both).toBeCloseTo(1 - Math.abs(balance!), 12);
});

test("shown as precisely as indices are read", () => {
  expect(show("TRADEINDICATOR", "HHI", null, "exports", MONTH)).toBe("0.0366");
  expect(show("TRADEINDICATOR", "coverage")).toBe("1.46");
  expect(show("TRADEINDICATOR", "diversion", "US", "exports", MONTH, "ASEAN")).toMatch(/^\d\.\d pp$/);
});

test("an indicator whose products are mostly unlisted is refused, not guessed", () => {
  const { code, message } = evaluateToError("TRADEINDICATOR", "product concentration", null, "exports", MONTH);
  expect(code).toBe("#N/A");
  expect(message).toMatch(/^The published digits allow only 0\.\d+ to 0\.\d+ for concentration of products/);
});

test("an unknown indicator is named, with the nearest", () =>
  expect(evaluateToError("TRADEINDICATOR", "dependance").message).toBe(
    "Unknown indicator 'dependance'. Did you mean dependence?",
  ));

test("price times volume is the change of value, and most of the imports are covered", () => {
  const [header, ...rows] = spill("PRICEVOLUME", "imports", MONTH);
  expect(header).toEqual([
    "Price index",
    "Change of prices",
    "Change of volume",
    "Change of value",
    "Products",
    "Share of the value",
  ]);
  expect(rows.map(([name]) => name)).toEqual(["Laspeyres", "Paasche", "Fisher"]);
  for (const row of rows) {
    const [price, volume, whole, products, share] = row.slice(1).map(Number);
    expect((1 + price!) * (1 + volume!)).toBeCloseTo(1 + whole!, 12);
    expect(products).toBeGreaterThan(90);
    expect(share).toBeGreaterThan(0.6);
  }
});
