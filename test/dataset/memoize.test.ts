import { memoizeByObject, memoizeByText } from "../../src/dataset";

test("each text is computed once, whatever its result", () => {
  const compute = jest.fn((text: string) => (text === "none" ? undefined : text.length));
  const measure = memoizeByText(compute);
  expect(["Japan", "none", "Japan", "none"].map(measure)).toEqual([5, undefined, 5, undefined]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test("what throws is computed again", () => {
  const compute = jest.fn((): string => {
    if (compute.mock.calls.length === 1) throw new Error("on its way");
    return "here";
  });
  const find = memoizeByText(compute);
  expect(() => find("Japan")).toThrow("on its way");
  expect(find("Japan")).toBe("here");
});

test("results of many texts are forgotten, and those of long ones are not kept", () => {
  const compute = jest.fn((text: string) => text);
  const repeat = memoizeByText(compute);
  repeat("x".repeat(1000));
  repeat("x".repeat(1000));
  expect(compute).toHaveBeenCalledTimes(2);
  for (let at = 0; at <= 10_000; at += 1) repeat(String(at));
  repeat("0");
  expect(compute).toHaveBeenCalledTimes(2 + 10_001 + 1);
});

test("results are those of the object, not of one equal to it", () => {
  const compute = jest.fn(({ id }: { id: string }) => id);
  const getId = memoizeByObject(compute);
  const one = { id: "JPN" };
  expect([getId(one), getId(one), getId({ id: "JPN" })]).toEqual(["JPN", "JPN", "JPN"]);
  expect(compute).toHaveBeenCalledTimes(2);
});
