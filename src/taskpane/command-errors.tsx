import { useEffect, useState } from "react";
import { commandErrors } from "../workbook";
import { usePane } from "./shared/pane-context";
import { Notice } from "./shared/notice";
import { getWorkbookErrorMessage } from "./shared/describe-error";

/** What a ribbon button could not do, until it is read and put away. */
export function CommandErrors() {
  const { messages } = usePane();
  const [error, setError] = useState(commandErrors.latest);
  useEffect(() => {
    const update = (): void => setError(commandErrors.latest);
    update();
    commandErrors.addEventListener("problem", update);
    return () => commandErrors.removeEventListener("problem", update);
  }, []);
  if (!error) return null;
  const dismiss = (): void => {
    // A pane that is opened again must not bring it back.
    commandErrors.latest = undefined;
    setError(undefined);
  };
  return (
    <Notice intent="warning" title={messages.workbook.problems} onDismiss={dismiss}>
      {getWorkbookErrorMessage(messages, error)}
    </Notice>
  );
}
