import { useSyncExternalStore } from "react";
import { commandErrors, dialogRefusal } from "../session";
import { usePane } from "./shared/pane-context";
import { Notice } from "./shared/notice";
import { describeError } from "./shared/describe-error";

/**
 * The error of the latest ribbon command, and why a dialog did not show what it had to say, until it is dismissed;
 * reopening the pane does not bring it back.
 */
export function CommandErrors() {
  const { language, messages } = usePane();
  const error = useSyncExternalStore(commandErrors.subscribe, commandErrors.get, commandErrors.get);
  const refusal = useSyncExternalStore(dialogRefusal.subscribe, dialogRefusal.get, dialogRefusal.get);
  const dismiss = (): void => {
    commandErrors.set(undefined);
    dialogRefusal.set(undefined);
  };
  const { commandErrors: title, dialogRefusals } = messages.workbook;
  const refusalText = refusal === undefined ? "" : dialogRefusals[refusal];
  if (error)
    return (
      <Notice intent="warning" title={title} onDismiss={dismiss}>
        {[describeError(messages, error, language).body, refusalText].filter(Boolean).join(" ")}
      </Notice>
    );
  return refusalText ? (
    <Notice slim intent="info" onDismiss={dismiss}>
      {refusalText}
    </Notice>
  ) : null;
}
