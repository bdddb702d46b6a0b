import { useDeferredValue, useMemo } from "react";
import type { TradeError } from "../../query";
import { buildTableContent, type TableContent, type TableSpec } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { tryParse } from "../shared/try-parse";

/** What would be inserted, or why it cannot be. */
export type PreviewState =
  | { readonly kind: "content"; readonly spec: TableSpec; readonly content: TableContent }
  | { readonly kind: "error"; readonly spec: TableSpec; readonly error: TradeError };

/** The table of the spec, computed after what is typed has been shown. */
export function usePreview(spec: TableSpec): PreviewState {
  const { dataset } = usePane();
  const deferredSpec = useDeferredValue(spec);
  return useMemo(() => {
    const result = tryParse(() => buildTableContent(dataset, deferredSpec));
    return "value" in result
      ? { kind: "content", spec: deferredSpec, content: result.value }
      : { kind: "error", spec: deferredSpec, error: result.error };
  }, [dataset, deferredSpec]);
}
