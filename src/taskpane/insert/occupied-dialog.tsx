import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { isWorkbookError, type InsertTarget } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { useDialogStyles } from "../shared/use-dialog-styles";
import type { InsertAction } from "./use-insert";

/** Asks where a table goes whose place is taken; nothing has been written yet. */
export function OccupiedDialog({ insert: { state, start, reset } }: { readonly insert: InsertAction }) {
  const styles = useDialogStyles();
  const { messages } = usePane();
  const failed = state.kind === "failed" && isWorkbookError(state.error, "occupied") ? state : undefined;
  const details = failed && isWorkbookError(failed.error, "occupied") ? failed.error.details : undefined;
  const insertAt = (place: InsertTarget) => (): void => {
    if (failed) void start(failed.spec, place);
  };
  if (!details) return null;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && reset()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{messages.insert.occupiedTitle}</DialogTitle>
          <DialogContent className={styles.content}>{messages.insert.occupied(details)}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="primary" onClick={insertAt("next free")}>
              {details.nextFree ? messages.insert.nextFree(details.nextFree) : messages.insert.nextFreePlain}
            </Button>
            <Button onClick={insertAt("new sheet")}>{messages.insert.newSheet}</Button>
            {!details.fixedTables?.length && (
              <Button onClick={insertAt("overwrite")}>{messages.insert.overwrite}</Button>
            )}
            <Button onClick={reset}>{messages.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
