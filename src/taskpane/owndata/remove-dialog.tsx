import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { OwnSource } from "../../owndata";
import { usePane } from "../shared/pane-context";
import { useDialogStyles } from "../shared/use-dialog-styles";

interface Props {
  readonly source: OwnSource;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what becomes of the formulas that name the source, and asks. */
export function RemoveDialog({ source: { name, from }, onConfirm, onCancel }: Props) {
  const styles = useDialogStyles();
  const { messages } = usePane();
  const t = messages.ownData;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t.removeTitle(name)}</DialogTitle>
          <DialogContent className={styles.content}>{t.removeBody(from.kind === "table")}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {t.removeConfirm}
            </Button>
            <Button onClick={onCancel}>{messages.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
