import { useCallback, useEffect, useState } from "react";
import type { Dataset } from "../../dataset";
import { lookUp, onSelectionChanged, type LookUpResult } from "../../workbook";
import type { Language } from "../../language";

/** What is known about the selected cell. */
export type SelectedState =
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly found: LookUpResult }
  | { readonly kind: "failed"; readonly error: unknown };

// Milliseconds; moving through cells with the arrow keys does not look up each of them.
const SELECTION_DELAY = 150;

/** Looks up the selected cell, and again when the selection or the data in use changes, while enabled. */
export function useSelectedCell(
  enabled: boolean,
  dataset: Dataset,
  language: Language,
): { selected: SelectedState; again: () => void } {
  const [selected, setSelected] = useState<SelectedState>({ kind: "looking" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!enabled) return undefined;
    let stopped = false;
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async (): Promise<void> => {
      const request = ++latest;
      // Ignores a result that a later lookup has overtaken.
      const show = (next: SelectedState): void => {
        if (!stopped && request === latest) setSelected(next);
      };
      try {
        show({ kind: "found", found: await lookUp(language) });
      } catch (error) {
        show({ kind: "failed", error });
      }
    };
    const scheduleLoad = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(), SELECTION_DELAY);
    };
    void load();
    const subscription = onSelectionChanged(scheduleLoad);
    // Without the event, the cell is looked up when the tab opens and on request.
    subscription.catch((error: unknown) => console.error(error));
    return () => {
      stopped = true;
      clearTimeout(timer);
      void subscription.then((stop) => stop()).catch(() => undefined);
    };
  }, [enabled, attempt, dataset, language]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { selected, again: retry };
}
