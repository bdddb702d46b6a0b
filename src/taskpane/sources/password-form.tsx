import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { buildFieldLabel } from "../shared/build-field-label";
import { useSourceMessages } from "./use-source-messages";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  input: { flex: "1 1 140px", minWidth: 0 },
  inner: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly user: string;
  readonly onPassword: (password: string) => void;
}

/** Asks for a password again, which is kept nowhere. */
export function PasswordForm({ user, onPassword }: Props) {
  const styles = useStyles();
  const t = useSourceMessages();
  const [typed, setTyped] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") onPassword(typed);
      }}
    >
      <Field label={buildFieldLabel(t.enterPassword(user), t.passwordInfo)}>
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
            />
            <Button type="submit" size="small" disabledFocusable={typed === ""}>
              {t.usePassword}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
