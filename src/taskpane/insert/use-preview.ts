import { useDeferredValue, useMemo } from "react";
import { InvalidArgument, NotAvailable } from "../../query";
import { tableContent, type TableContent, type TableSpec } from "../../workbook";
import { usePane } from "../shared/context";

/** What would be inserted, or why it cannot be. */
export type Preview =
  | { readonly kind: "content"; readonly spec: TableSpec; readonly content: TableContent }
  | { readonly kind: "question"; readonly spec: TableSpec; readonly error: InvalidArgument | NotAvailable };

/** The table of the spec, computed after what is typed has been shown. */
export function usePreview(spec: TableSpec): Preview {
  const { dataset } = usePane();
  const shown = useDeferredValue(spec);
  return useMemo(() => {
    try {
      return { kind: "content", spec: shown, content: tableContent(dataset, shown) };
    } catch (error) {
      if (error instanceof InvalidArgument || error instanceof NotAvailable)
        return { kind: "question", spec: shown, error };
      throw error;
    }
  }, [dataset, shown]);
}
