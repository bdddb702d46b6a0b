import { useCallback, useEffect, useState } from "react";
import type { Dataset } from "../../dataset";
import { lookUp, onSelectionChanged, type LookUp } from "../../workbook";

/** What the selected cell holds, as far as it is known. */
export type Selected =
  | { readonly kind: "looking" }
  | { readonly kind: "found"; readonly found: LookUp }
  | { readonly kind: "failed"; readonly error: unknown };

// A person who moves through cells with the arrow keys is not looked after at each of them.
const REST = 150;

/** Looks at the selected cell and follows the selection, and the data in use, while it is wanted. */
export function useSelected(wanted: boolean, dataset: Dataset): { selected: Selected; again: () => void } {
  const [selected, setSelected] = useState<Selected>({ kind: "looking" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return undefined;
    let over = false;
    let latest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const mine = ++latest;
      // An answer that comes after the next question is not shown.
      const show = (next: Selected): void => {
        if (!over && mine === latest) setSelected(next);
      };
      try {
        show({ kind: "found", found: await lookUp() });
      } catch (error) {
        show({ kind: "failed", error });
      }
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), REST);
    };
    void look();
    const listening = onSelectionChanged(later);
    // Without the event the cell is looked at when the tab is opened, and on request.
    listening.catch((error: unknown) => console.error(error));
    return () => {
      over = true;
      clearTimeout(timer);
      void listening.then((stop) => stop()).catch(() => undefined);
    };
  }, [wanted, attempt, dataset]);
  const again = useCallback(() => setAttempt((times) => times + 1), []);
  return { selected, again };
}
