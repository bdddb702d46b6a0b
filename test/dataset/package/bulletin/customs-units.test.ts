import { toUnit } from "../../../../src/dataset/package/bulletin/customs-units";

test.each([
  ["万吨", "", "10 th t"],
  ["吨", "", "t"],
  ["千克", "", "kg"],
  ["亿个", "", "100 mn items"],
  ["台", "", "items"],
  ["亿双", "", "100 mn pairs"],
  ["万套", "", "10 th sets"],
  ["万升", "", "10 th L"],
  ["万立方米", "", "10 th m3"],
  ["CNY 100 mn", "", "CNY 100 mn"],
])("%s is %s%s", (word, countedIn, unit) => {
  expect(toUnit(word, countedIn)).toBe(unit);
});

test("the commodity says what a counter counts, and what a blank is", () => {
  expect(toUnit("万条", "cartons")).toBe("10 th cartons");
  expect(toUnit("万条", "")).toBe("10 th items");
  expect(toUnit("", "items")).toBe("items");
});

test("a word that is not known, or a blank of a commodity that says nothing, has no unit", () => {
  expect(toUnit("打", "")).toBeUndefined();
  expect(toUnit("", "")).toBeUndefined();
  expect(toUnit("", "dozens")).toBeUndefined();
  // There are kilograms, and no ten thousands of them.
  expect(toUnit("万千克", "")).toBeUndefined();
});
