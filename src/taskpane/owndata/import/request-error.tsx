import { ImportError, formatImportError } from "../../../imports";
import { Notice } from "../../shared/notice";
import { useDescribeError } from "../../shared/describe-error";
import { usePane } from "../../shared/pane-context";

interface Props {
  readonly error: unknown;
  readonly onDismiss: () => void;
}

/** Why a service did not answer as it was asked. */
export function RequestError({ error, onDismiss }: Props) {
  const { language } = usePane();
  const describeError = useDescribeError();
  const text = error instanceof ImportError ? formatImportError(error.details, language) : describeError(error).body;
  return (
    <Notice intent="error" onDismiss={onDismiss}>
      {text}
    </Notice>
  );
}
