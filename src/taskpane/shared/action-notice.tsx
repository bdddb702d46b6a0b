import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Action } from "./use-action";
import { Notice } from "./notice";
import { useDescribeError } from "./describe-error";

interface Props<T> {
  readonly action: Action<never[], T>;
  /** Shown when the action has succeeded. */
  readonly done: (result: T) => ReactNode;
  /** Shown while the action is running, if it takes long enough to notice. */
  readonly working?: string;
}

/** The outcome of an action: success or the error; nothing before it has started. */
export function ActionNotice<T>({ action: { state, reset }, done, working }: Props<T>) {
  const describeError = useDescribeError();
  switch (state.kind) {
    case "working":
      return working ? <Spinner size="tiny" label={working} /> : null;
    case "done":
      return (
        <Notice intent="success" onDismiss={reset}>
          {done(state.result)}
        </Notice>
      );
    case "failed": {
      const { title, body } = describeError(state.error);
      return (
        <Notice intent="error" title={title} onDismiss={reset}>
          {body}
        </Notice>
      );
    }
    default:
      return null;
  }
}
