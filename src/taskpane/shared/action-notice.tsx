import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Action } from "./use-action";
import { Notice } from "./notice";
import { useDescribeError } from "./describe-error";

interface Props<T> {
  readonly action: Action<never[], T>;
  /** What is said when it is done. */
  readonly done: (result: T) => ReactNode;
  /** What is said while it runs, where that takes long enough to be seen. */
  readonly working?: string;
}

/** What became of an action: nothing before it starts, then that it is done, or why not. */
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
