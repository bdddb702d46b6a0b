import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface TopProps {
  readonly top: number | undefined;
  readonly onChange: (top: number | undefined) => void;
}

/** The number of lines; all of them when it is left empty. */
export function TopField({ top, onChange }: TopProps) {
  const { messages } = usePane();
  const styles = useStyles();
  const [typed, setTyped] = useState(top === undefined ? "" : String(top));
  const isInvalid = typed.trim() !== "" && !/^[1-9]\d{0,4}$/.test(typed.trim());
  // A reset from outside shows.
  const [previousTop, setPreviousTop] = useState(top);
  if (previousTop !== top) {
    setPreviousTop(top);
    if (!isInvalid) setTyped(top === undefined ? "" : String(top));
  }
  return (
    <Field
      label={messages.insert.top}
      {...(isInvalid && { validationMessage: messages.insert.topInvalid, validationState: "warning" as const })}
    >
      <Input
        inputMode="numeric"
        className={styles.narrow}
        input={{ className: styles.narrow }}
        placeholder={messages.insert.topPlaceholder}
        value={typed}
        onChange={(_event, { value }) => {
          setTyped(value);
          onChange(/^[1-9]\d{0,4}$/.test(value.trim()) ? Number(value) : undefined);
        }}
      />
    </Field>
  );
}
