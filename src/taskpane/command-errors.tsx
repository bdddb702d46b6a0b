import { useSyncExternalStore } from "react";
import { commandErrors } from "../session";
import { usePane } from "./shared/pane-context";
import { Notice } from "./shared/notice";
import { describeError } from "./shared/describe-error";

/** The error of the latest ribbon command, until it is dismissed; reopening the pane does not bring it back. */
export function CommandErrors() {
  const { language, messages } = usePane();
  const error = useSyncExternalStore(commandErrors.subscribe, commandErrors.get, commandErrors.get);
  if (!error) return null;
  return (
    <Notice intent="warning" title={messages.workbook.commandErrors} onDismiss={() => commandErrors.set(undefined)}>
      {describeError(messages, error, language).body}
    </Notice>
  );
}
