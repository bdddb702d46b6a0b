import { Button } from "@fluentui/react-components";
import { isWorkbookError, type InsertTarget } from "../../workbook";
import { AlertDialog } from "./alert-dialog";
import { ErrorNotice } from "./error-notice";
import { Notice } from "./notice";
import { usePane } from "./pane-context";
import type { InsertAction } from "./use-insert";

/** The outcome of an insertion. */
export function InsertOutcome({ insert: { state, undo, reset } }: { readonly insert: InsertAction }) {
  const { messages } = usePane();
  switch (state.kind) {
    case "done":
      return (
        <Notice
          intent="success"
          onDismiss={reset}
          actions={
            state.inserted.insertion && (
              <Button size="small" onClick={() => void undo(state.inserted, state.spec)}>
                {messages.insert.undo}
              </Button>
            )
          }
        >
          {messages.insert.done(state.inserted.table, state.inserted.address)}
          {state.inserted.hasBarsForMap && ` ${messages.insert.barsForMap}`}
        </Notice>
      );
    case "undoing":
      return <Notice intent="info">{messages.insert.undoing}</Notice>;
    case "undone":
      return (
        <Notice intent="info" onDismiss={reset}>
          {messages.insert.undone(state.table)}
        </Notice>
      );
    case "cancelled":
      return (
        <Notice intent="info" onDismiss={reset}>
          {messages.insert.cancelled}
        </Notice>
      );
    case "failed":
      // An occupied range has a dialog of its own.
      return isWorkbookError(state.error, "occupied") ? null : <ErrorNotice error={state.error} onDismiss={reset} />;
    default:
      return null;
  }
}

/** Asks where to put a table whose target range is occupied; nothing has been written at this point. */
export function OccupiedDialog({ insert: { state, start, reset } }: { readonly insert: InsertAction }) {
  const { messages } = usePane();
  if (state.kind !== "failed" || !isWorkbookError(state.error, "occupied")) return null;
  const { spec } = state;
  const { details } = state.error;
  const insertAt = (target: InsertTarget) => (): void => void start(spec, target);
  return (
    <AlertDialog title={messages.insert.occupiedTitle} body={messages.insert.occupied(details)} onCancel={reset}>
      <Button appearance="primary" onClick={insertAt("next free")}>
        {details.nextFree ? messages.insert.nextFree(details.nextFree) : messages.insert.nextFreePlain}
      </Button>
      <Button onClick={insertAt("new sheet")}>{messages.insert.newSheet}</Button>
      {!details.fixedTables?.length && <Button onClick={insertAt("overwrite")}>{messages.insert.overwrite}</Button>}
    </AlertDialog>
  );
}
