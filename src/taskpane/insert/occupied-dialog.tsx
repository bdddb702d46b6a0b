import { Button } from "@fluentui/react-components";
import { isWorkbookError, type InsertTarget } from "../../workbook";
import { AlertDialog } from "../shared/alert-dialog";
import { usePane } from "../shared/pane-context";
import type { InsertAction } from "./use-insert";

/** Asks where to put a table whose target range is occupied; nothing has been written yet. */
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
