import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  surface: {
    width: "calc(100vw - 32px)",
    maxWidth: "420px",
    padding: "20px",
    // By default Fluent lets a dialog fill a narrow window.
    "@media screen and (max-width: 480px)": { maxWidth: "420px" },
  },
  content: { overflowWrap: "anywhere" },
  actions: { gridColumn: "1 / -1", display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
});

interface Props {
  readonly title: string;
  readonly body: string;
  /** The buttons above Cancel. */
  readonly children: ReactNode;
  readonly onCancel: () => void;
}

/** A modal question that fits the narrow pane, with its buttons stacked and Cancel last. */
export function AlertDialog({ title, body, children, onCancel }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{body}</DialogContent>
          <DialogActions className={styles.actions} fluid>
            {children}
            <Button onClick={onCancel}>{messages.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
