import { Notice } from "./notice";
import { useDescribeError } from "./describe-error";

interface Props {
  readonly error: unknown;
  /** A warning where nothing has failed that was to be done: a question without an answer. */
  readonly intent?: "error" | "warning";
  readonly onDismiss?: () => void;
}

/** What went wrong, and what to do. */
export function ErrorNotice({ error, intent = "error", onDismiss }: Props) {
  const { title, body } = useDescribeError()(error);
  return (
    <Notice intent={intent} title={title} onDismiss={onDismiss}>
      {body}
    </Notice>
  );
}
