import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../shared/pane-context";
import { NameField, useNameError } from "./name-field";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  readonly name: string;
  readonly busy: boolean;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** Renames a source. */
export function RenameForm({ name, busy, onSave, onCancel }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const [typed, setTyped] = useState(name);
  const error = useNameError(typed, name);
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        if (!error) onSave(typed.trim());
      }}
    >
      <NameField value={typed} onChange={setTyped} error={error} />
      <div className={styles.row}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy || error !== undefined}>
          {messages.ownData.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {messages.common.cancel}
        </Button>
      </div>
    </form>
  );
}
