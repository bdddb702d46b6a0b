import { useCallback, useRef, useState } from "react";

/** The state of an action that a button starts. */
type ActionState<T> =
  | { readonly kind: "ready" }
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly result: T }
  | { readonly kind: "failed"; readonly error: unknown };

export interface Action<A extends unknown[], T> {
  readonly state: ActionState<T>;
  readonly run: (...args: A) => Promise<void>;
  readonly reset: () => void;
}

/** An action and its state. A start while it is running is ignored, so that a double click runs it once. */
export function useAction<A extends unknown[], T>(action: (...args: A) => Promise<T>): Action<A, T> {
  const [state, setState] = useState<ActionState<T>>({ kind: "ready" });
  const running = useRef(false);
  const latest = useRef(action);
  latest.current = action;
  const run = useCallback(async (...args: A): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState({ kind: "working" });
    try {
      setState({ kind: "done", result: await latest.current(...args) });
    } catch (error) {
      setState({ kind: "failed", error });
    } finally {
      running.current = false;
    }
  }, []);
  const reset = useCallback(
    () => setState((current) => (current.kind === "working" ? current : { kind: "ready" })),
    [],
  );
  return { state, run, reset };
}
