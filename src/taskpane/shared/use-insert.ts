import { useCallback, useRef, useState } from "react";
import {
  insertTable,
  isWorkbookError,
  undoInsert,
  type InsertResult,
  type TableSpec,
  type InsertTarget,
} from "../../workbook";

/** The state of an insertion. */
type InsertState =
  | { readonly kind: "ready" }
  | { readonly kind: "working"; readonly done: number; readonly of: number; readonly cancelling: boolean }
  | { readonly kind: "done"; readonly spec: TableSpec; readonly inserted: InsertResult }
  | { readonly kind: "cancelled" }
  | { readonly kind: "undoing" }
  | { readonly kind: "undone"; readonly table: string }
  | { readonly kind: "failed"; readonly spec: TableSpec; readonly error: unknown };

export interface InsertAction {
  readonly state: InsertState;
  readonly start: (spec: TableSpec, place: InsertTarget) => Promise<void>;
  readonly cancel: () => void;
  /** Undoes the insertion that has just been done. */
  readonly undo: (inserted: InsertResult, spec: TableSpec) => Promise<void>;
  readonly reset: () => void;
}

/** Inserts a table, one at a time: a double click inserts once. */
export function useInsert(): InsertAction {
  const [state, setState] = useState<InsertState>({ kind: "ready" });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(async (spec: TableSpec, place: InsertTarget): Promise<void> => {
    if (running.current) return;
    const controller = (running.current = new AbortController());
    const onProgress = (done: number, of: number): void =>
      setState((current) => ({
        kind: "working",
        done,
        of,
        cancelling: current.kind === "working" && current.cancelling,
      }));
    setState({ kind: "working", done: 0, of: 0, cancelling: false });
    try {
      const inserted = await insertTable(spec, { target: place, signal: controller.signal, onProgress: onProgress });
      setState({ kind: "done", spec, inserted });
    } catch (error) {
      setState(isWorkbookError(error, "cancelled") ? { kind: "cancelled" } : { kind: "failed", spec, error });
    } finally {
      running.current = undefined;
    }
  }, []);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState((current) => (current.kind === "working" ? { ...current, cancelling: true } : current));
  }, []);
  const undo = useCallback(async ({ insertion, table }: InsertResult, spec: TableSpec): Promise<void> => {
    if (running.current || !insertion) return;
    running.current = new AbortController();
    setState({ kind: "undoing" });
    try {
      await undoInsert(insertion);
      setState({ kind: "undone", table });
    } catch (error) {
      setState({ kind: "failed", spec, error });
    } finally {
      running.current = undefined;
    }
  }, []);
  const reset = useCallback(
    () =>
      setState((current) => (current.kind === "working" || current.kind === "undoing" ? current : { kind: "ready" })),
    [],
  );
  return { state, start, cancel, undo, reset };
}
