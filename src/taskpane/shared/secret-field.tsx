import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { buildFieldLabel } from "./build-field-label";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  input: { flex: "1 1 140px", minWidth: 0 },
  inner: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly label: string;
  readonly info: string;
  readonly buttonLabel: string;
  /** Takes what was typed, which is not empty; the field is emptied. */
  readonly onSubmit: (secret: string) => void;
}

/** A password or key, hidden as it is typed, with the button that hands it over. It may stand within another form. */
export function SecretField({ label, info, buttonLabel, onSubmit }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const submit = (): void => {
    if (typed === "") return;
    onSubmit(typed);
    setTyped("");
  };
  return (
    <Field label={buildFieldLabel(label, info)}>
      {(control) => (
        <div className={styles.row}>
          <Input
            {...control}
            className={styles.input}
            input={{ className: styles.inner }}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={(_event, { value }) => setTyped(value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              submit();
            }}
          />
          <Button size="small" disabledFocusable={typed === ""} onClick={submit}>
            {buttonLabel}
          </Button>
        </div>
      )}
    </Field>
  );
}
