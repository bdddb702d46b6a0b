import { ROLE_COLOURS, SERIES_COLOURS, adaptColour } from "../src/chart-colours";

/** The lightness of a colour in a grey print, 0 to 100 (CIE L* of its relative luminance). */
function getLightness(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance <= 0.008856 ? luminance * 903.3 : 116 * Math.cbrt(luminance) - 16;
}

test("neighbours differ in a grey print", () => {
  for (const [at, colour] of SERIES_COLOURS.slice(1).entries())
    expect(Math.abs(getLightness(colour) - getLightness(SERIES_COLOURS[at]!))).toBeGreaterThan(4);
  const [first, second, third] = SERIES_COLOURS.map(getLightness);
  expect(Math.min(Math.abs(first! - second!), Math.abs(second! - third!), Math.abs(first! - third!))).toBeGreaterThan(
    20,
  );
  expect(Math.abs(getLightness(ROLE_COLOURS.rise) - getLightness(ROLE_COLOURS.fall))).toBeGreaterThan(15);
});

test("labels in black can be read on the bars of a waterfall, and every colour is seen on its ground", () => {
  for (const role of ["rise", "fall", "total"] as const) expect(getLightness(ROLE_COLOURS[role])).toBeGreaterThan(50);
  for (const colour of SERIES_COLOURS) {
    expect(getLightness(colour)).toBeLessThan(75);
    expect(getLightness(adaptColour(colour, true))).toBeGreaterThan(55);
  }
});

test("a colour that is not ours is left alone", () => {
  expect(adaptColour("#123456", true)).toBe("#123456");
  expect(adaptColour("#0072b2", true)).toBe("#56B4E9");
  expect(adaptColour("#0072B2", false)).toBe("#0072B2");
});
