import { useDeferredValue, useMemo } from "react";
import { InvalidArgumentError, NotAvailableError } from "../../query";
import { buildTableContent, type TableContent, type TableSpec } from "../../workbook";
import { usePane } from "../shared/pane-context";

/** What would be inserted, or why it cannot be. */
export type PreviewState =
  | { readonly kind: "content"; readonly spec: TableSpec; readonly content: TableContent }
  | { readonly kind: "question"; readonly spec: TableSpec; readonly error: InvalidArgumentError | NotAvailableError };

/** The table of the spec, computed after what is typed has been shown. */
export function usePreview(spec: TableSpec): PreviewState {
  const { dataset } = usePane();
  const deferredSpec = useDeferredValue(spec);
  return useMemo(() => {
    try {
      return { kind: "content", spec: deferredSpec, content: buildTableContent(dataset, deferredSpec) };
    } catch (error) {
      if (error instanceof InvalidArgumentError || error instanceof NotAvailableError)
        return { kind: "question", spec: deferredSpec, error };
      throw error;
    }
  }, [dataset, deferredSpec]);
}
