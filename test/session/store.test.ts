/** The stores and events that carry the state of the session. */
import { createEmitter, createStore } from "../../src/session";

describe("a store", () => {
  test("returns the same object until the state changes, as useSyncExternalStore needs it", () => {
    const store = createStore<{ readonly count: number }>({ count: 0 });
    const before = store.get();
    expect(store.get()).toBe(before);
    store.update(({ count }) => ({ count: count + 1 }));
    expect(store.get()).toEqual({ count: 1 });
    expect(before).toEqual({ count: 0 });
  });

  test("calls its listeners after the change, and not for a state that is there already", () => {
    const store = createStore("old");
    const seen: string[] = [];
    store.subscribe(() => seen.push(store.get()));
    store.set("old");
    store.set("new");
    store.update((state) => state);
    expect(seen).toEqual(["new"]);
  });

  test("calls a listener no more once it has unsubscribed", () => {
    const store = createStore(0);
    const listener = jest.fn();
    const unsubscribe = store.subscribe(listener);
    unsubscribe();
    store.set(1);
    expect(listener).not.toHaveBeenCalled();
  });

  test("has functions that can be passed on without their store", () => {
    const { get, set, subscribe } = createStore(0);
    const listener = jest.fn();
    subscribe(listener);
    set(1);
    expect([get(), listener.mock.calls.length]).toEqual([1, 1]);
  });
});

test("a listener that throws keeps no other listener from being called", () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const event = createEmitter<string>();
  const listener = jest.fn();
  event.subscribe(() => {
    throw new Error("a defect of a view");
  });
  event.subscribe(listener);
  expect(() => event.emit("data")).not.toThrow();
  expect(listener).toHaveBeenCalledWith("data");
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test("a listener that unsubscribes while it is called keeps no other listener from being called", () => {
  const event = createEmitter();
  const listener = jest.fn();
  const unsubscribe = event.subscribe(() => unsubscribe());
  event.subscribe(listener);
  event.emit();
  event.emit();
  expect(listener).toHaveBeenCalledTimes(2);
});
