import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Action } from "./use-action";
import { Notice } from "./notice";
import { ErrorNotice } from "./error-notice";

interface Props<T> {
  readonly action: Action<never[], T>;
  /** Shown when the action has succeeded. */
  readonly done: (result: T) => ReactNode;
  /** Shown while the action is running, if it takes long enough to notice. */
  readonly working?: string;
}

/** The outcome of an action: success or the error; nothing before it has started. */
export function ActionNotice<T>({ action: { state, reset }, done, working }: Props<T>) {
  switch (state.kind) {
    case "working":
      return working ? <Spinner size="tiny" label={working} /> : null;
    case "done":
      return (
        <Notice intent="success" onDismiss={reset}>
          {done(state.result)}
        </Notice>
      );
    case "failed":
      return <ErrorNotice error={state.error} onDismiss={reset} />;
    default:
      return null;
  }
}
