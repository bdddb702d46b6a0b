import { Caption1Strong, Spinner } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { ExpanderButton, ExpanderContent, useExpander } from "../shared/expander";
import { usePane } from "../shared/pane-context";
import { useRegistry } from "../shared/use-registry";

/** Loaded when the section is first opened. */
const Sources = lazy(() => import(/* webpackChunkName: "databases" */ "./sources"));

/** Sources beyond the bundle; closed, it says which there are and what a person has to do. */
export function SourcesSection() {
  const { messages } = usePane();
  const t = messages.remoteSources;
  const expander = useExpander();
  const { sources } = useRegistry();
  const names = sources.map(({ definition }) => definition.name);
  const unconfirmed = sources.filter(({ isConfirmed }) => !isConfirmed).length;
  const missing = sources.filter((source) => source.missing).length;
  return (
    <div>
      <ExpanderButton
        expander={expander}
        title={<Caption1Strong>{t.title}</Caption1Strong>}
        summary={sources.length === 0 ? t.none : t.summary(names, unconfirmed, missing)}
        chevronAt="start"
      />
      <ExpanderContent expander={expander} className="">
        {expander.open && (
          <Suspense fallback={<Spinner size="tiny" label={t.loading} />}>
            <Sources />
          </Suspense>
        )}
      </ExpanderContent>
    </div>
  );
}
