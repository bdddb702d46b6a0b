import { useCallback, useEffect, useRef, useState } from "react";
import { ImportCancelled } from "../../../imports";

type RequestState<T> =
  | { readonly kind: "ready" }
  | { readonly kind: "working" }
  | { readonly kind: "done"; readonly result: T }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "cancelled" };

interface Request<A extends unknown[]> {
  readonly run: (...args: A) => Promise<void>;
  /** Cancels what is running; nothing comes of it. */
  readonly cancel: () => void;
  /** Cancels what is running, and forgets what came of the last one. */
  readonly reset: () => void;
}

/** Something asked of a service, which a newer request replaces and the end of the form cancels. */
export function useRequest<A extends unknown[], T>(
  ask: (signal: AbortSignal, ...args: A) => Promise<T>,
): Request<A> & { readonly state: RequestState<T> } {
  const [state, setState] = useState<RequestState<T>>({ kind: "ready" });
  const running = useRef<AbortController>(undefined);
  const latest = useRef(ask);
  latest.current = ask;
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setState({ kind: "ready" });
  }, []);
  const run = useCallback(async (...args: A) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: "working" });
    const settle = (next: RequestState<T>): void => {
      if (running.current === controller) setState(next);
    };
    try {
      const result = await latest.current(controller.signal, ...args);
      settle(controller.signal.aborted ? { kind: "cancelled" } : { kind: "done", result });
    } catch (error) {
      settle(error instanceof ImportCancelled ? { kind: "cancelled" } : { kind: "failed", error });
    }
  }, []);
  useEffect(() => cancel, [cancel]);
  return { state, run, cancel, reset };
}
