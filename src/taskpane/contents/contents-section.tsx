import { Spinner } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { CollapsibleSection } from "../shared/collapsible-section";
import { usePane } from "../shared/pane-context";

/** Loaded when the section is first opened. */
const Contents = lazy(() => import(/* webpackChunkName: "contents" */ "./contents"));

/** Which figures the data has; closed until it is wanted. */
export function ContentsSection() {
  const { messages } = usePane();
  const { title, summary, loading } = messages.contents;
  return (
    <CollapsibleSection title={title} summary={summary}>
      {(open) =>
        open && (
          <Suspense fallback={<Spinner size="tiny" label={loading} />}>
            <Contents />
          </Suspense>
        )
      }
    </CollapsibleSection>
  );
}
