import { useCallback, useRef, useState } from "react";
import type { Language } from "../../../language";
import { isWorkbookError } from "../../../workbook";
import { insertBriefing, type BriefingChoice, type InsertedBriefing } from "../../../workbook/briefing";

type BriefingState =
  | { readonly kind: "ready" }
  | { readonly kind: "working"; readonly done: number; readonly of: number; readonly cancelling: boolean }
  | { readonly kind: "done"; readonly inserted: InsertedBriefing }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown };

export interface BriefingAction {
  readonly state: BriefingState;
  readonly start: (choice: BriefingChoice, language: Language) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Adds a briefing, one at a time. */
export function useBriefing(onInserted: () => void): BriefingAction {
  const [state, setState] = useState<BriefingState>({ kind: "ready" });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(
    async (choice: BriefingChoice, language: Language): Promise<void> => {
      if (running.current) return;
      const controller = (running.current = new AbortController());
      const onProgress = (done: number, of: number): void =>
        setState({ kind: "working", done, of, cancelling: controller.signal.aborted });
      setState({ kind: "working", done: 0, of: 0, cancelling: false });
      try {
        const inserted = await insertBriefing(choice, language, { signal: controller.signal, onProgress });
        setState({ kind: "done", inserted });
        onInserted();
      } catch (error) {
        setState(isWorkbookError(error, "cancelled") ? { kind: "cancelled" } : { kind: "failed", error });
      } finally {
        running.current = undefined;
      }
    },
    [onInserted],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setState((current) => (current.kind === "working" ? { ...current, cancelling: true } : current));
  }, []);
  const reset = useCallback(
    () => setState((current) => (current.kind === "working" ? current : { kind: "ready" })),
    [],
  );
  return { state, start, cancel, reset };
}
