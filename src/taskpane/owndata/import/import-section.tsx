import { Caption1Strong, Spinner } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { ExpanderButton, ExpanderContent, useExpander } from "../../shared/expander";
import { usePane } from "../../shared/pane-context";

/** Loaded when the section is first opened. */
const ImportForm = lazy(() => import(/* webpackChunkName: "import" */ "./import-form"));

/** Imports from statistical services, on demand. */
export function ImportSection({ onDone }: { readonly onDone: (name: string) => void }) {
  const { messages } = usePane();
  const t = messages.ownData;
  const expander = useExpander();
  return (
    <div>
      <ExpanderButton
        expander={expander}
        title={<Caption1Strong>{t.importTitle}</Caption1Strong>}
        summary={t.importSummary}
        chevronAt="start"
      />
      <ExpanderContent expander={expander} className="">
        {expander.open && (
          <Suspense fallback={<Spinner size="tiny" label={t.importLoading} />}>
            <ImportForm onDone={onDone} />
          </Suspense>
        )}
      </ExpanderContent>
    </div>
  );
}
