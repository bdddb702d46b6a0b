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
import { usePane } from "../shared/context";
import { useDialogStyles } from "../shared/dialog-styles";

interface Props {
  readonly scope: Scope;
  readonly cells: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says how many cells will hold values and asks whether that is wanted. */
export function FreezeDialog({ scope, cells, onConfirm, onCancel }: Props) {
  const styles = useDialogStyles();
  const { text } = usePane();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.workbook.freezeTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {text.workbook.freezeConfirm(cells, text.workbook.scopes[scope])}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {text.workbook.freezeGo(cells)}
            </Button>
            <Button onClick={onCancel}>{text.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
