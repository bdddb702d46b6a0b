import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { isProblem, type Target } from "../../workbook";
import { usePane } from "../shared/context";
import { useDialogStyles } from "../shared/dialog-styles";
import type { Insert } from "./use-insert";

/** Asks where a table goes whose place is taken; nothing has been written yet. */
export function Occupied({ insert: { state, start, reset } }: { readonly insert: Insert }) {
  const styles = useDialogStyles();
  const { text } = usePane();
  const failed = state.kind === "failed" && isProblem(state.error, "occupied") ? state : undefined;
  const details = failed && isProblem(failed.error, "occupied") ? failed.error.details : undefined;
  const go = (place: Target) => (): void => {
    if (failed) void start(failed.spec, place);
  };
  if (!details) return null;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && reset()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.insert.occupiedTitle}</DialogTitle>
          <DialogContent className={styles.content}>{text.insert.occupied(details)}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="primary" onClick={go("next free")}>
              {details.nextFree ? text.insert.nextFree(details.nextFree) : text.insert.nextFreePlain}
            </Button>
            <Button onClick={go("new sheet")}>{text.insert.newSheet}</Button>
            {!details.whole?.length && <Button onClick={go("overwrite")}>{text.insert.overwrite}</Button>}
            <Button onClick={reset}>{text.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
