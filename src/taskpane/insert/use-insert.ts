import { useCallback, useRef, useState } from "react";
import { insertTable, isProblem, type Inserted, type TableSpec, type Target } from "../../workbook";

/** Where an insertion stands. */
export type Insertion =
  | { readonly kind: "ready" }
  | { readonly kind: "working"; readonly done: number; readonly of: number; readonly cancelling: boolean }
  | { readonly kind: "done"; readonly inserted: Inserted }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly spec: TableSpec; readonly error: unknown };

export interface Insert {
  readonly state: Insertion;
  readonly start: (spec: TableSpec, place: Target) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** The insertion of a table, one at a time: a double click inserts once. */
export function useInsert(): Insert {
  const [state, setState] = useState<Insertion>({ kind: "ready" });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(async (spec: TableSpec, place: Target): Promise<void> => {
    if (running.current) return;
    const controller = (running.current = new AbortController());
    const progress = (done: number, of: number): void =>
      setState((now) => ({ kind: "working", done, of, cancelling: now.kind === "working" && now.cancelling }));
    setState({ kind: "working", done: 0, of: 0, cancelling: false });
    try {
      const inserted = await insertTable(spec, { place, signal: controller.signal, onProgress: progress });
      setState({ kind: "done", inserted });
    } catch (error) {
      setState(isProblem(error, "cancelled") ? { kind: "cancelled" } : { kind: "failed", spec, error });
    } finally {
      running.current = undefined;
    }
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === "working" ? { ...now, cancelling: true } : now));
  }, []);
  const reset = useCallback(() => setState((now) => (now.kind === "working" ? now : { kind: "ready" })), []);
  return { state, start, cancel, reset };
}
