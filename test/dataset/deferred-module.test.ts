/** Scripts that formulas wait for. */
import { NotLoadedError } from "../../src/dataset";
import { computeWhenLoaded } from "../../src/functions";
import { deferModule } from "../../src/dataset";

const getError = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return error;
  }
};

test("a module is missing until it has loaded, and the error says how to load it", async () => {
  const words = deferModule(() => Promise.resolve({ greet: () => "hello" }));
  const missing = getError(() => words.get());
  expect(missing).toBeInstanceOf(NotLoadedError);
  expect((missing as NotLoadedError).contents).toEqual([]);
  await (missing as NotLoadedError).load!(Date.now());
  expect(words.get().greet()).toBe("hello");
});

test("a formula waits for it, once", async () => {
  let imports = 0;
  const words = deferModule(() => Promise.resolve((imports += 1)));
  expect(await computeWhenLoaded(() => words.get())).toBe(1);
  expect(words.get()).toBe(1);
  await words.load();
  expect(imports).toBe(1);
});

test("a script that the server does not give is said in words, and asked for again by the next formula", async () => {
  const answers = [() => Promise.reject(new Error("the server answers 503")), () => Promise.resolve("here")];
  const words = deferModule(() => answers.shift()!());
  await expect(computeWhenLoaded(() => words.get())).rejects.toThrow("the server answers 503");
  expect(await computeWhenLoaded(() => words.get())).toBe("here");
});

test("Node gives it without waiting, and reads it when it is first asked for", () => {
  let reads = 0;
  const words = deferModule<number>(() => Promise.reject(new Error("not asked")));
  words.provide(() => (reads += 1));
  expect(reads).toBe(0);
  expect([words.get(), words.get(), reads]).toEqual([1, 1, 1]);
});
