import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Scope } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { useDialogStyles } from "../shared/use-dialog-styles";

interface Props {
  readonly scope: Scope;
  readonly cells: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says how many cells will hold values and asks whether that is wanted. */
export function FreezeDialog({ scope, cells, onConfirm, onCancel }: Props) {
  const styles = useDialogStyles();
  const { messages } = usePane();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{messages.workbook.freezeTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {messages.workbook.freezeConfirm(cells, messages.workbook.scopes[scope])}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {messages.workbook.freezeGo(cells)}
            </Button>
            <Button onClick={onCancel}>{messages.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
