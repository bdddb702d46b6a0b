import { Button } from "@fluentui/react-components";
import { AlertDialog } from "./alert-dialog";

interface Props {
  readonly title: string;
  readonly body: string;
  /** The label of the button that confirms. */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks for confirmation of one action. */
export function ConfirmDialog({ title, body, action, onConfirm, onCancel }: Props) {
  return (
    <AlertDialog title={title} body={body} onCancel={onCancel}>
      <Button appearance="primary" onClick={onConfirm}>
        {action}
      </Button>
    </AlertDialog>
  );
}
