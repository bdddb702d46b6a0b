import { Button, Caption1, Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Service } from "../../../imports";
import { buildFieldLabel } from "../../shared/build-field-label";
import { getImportClient } from "./get-import-client";
import { useImportMessages } from "./use-import-messages";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  input: { flex: "1 1 140px", minWidth: 0 },
  inner: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly service: Service;
  /** Called when the key has been kept or forgotten. */
  readonly onChange: () => void;
}

/** The person's key for a service. A kept key is not shown again. */
export function KeyField({ service, onChange }: Props) {
  const styles = useStyles();
  const t = useImportMessages();
  const [typed, setTyped] = useState("");
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void getImportClient()
      .loadKey(service)
      .then((key) => isCurrent && setKept(key !== undefined));
    return () => void (isCurrent = false);
  }, [service]);
  const save = async (key: string | undefined): Promise<void> => {
    await getImportClient().saveKey(service, key);
    setKept(key !== undefined);
    setTyped("");
    onChange();
  };
  if (isKept)
    return (
      <div className={styles.row}>
        <Caption1>{t.keyKept}</Caption1>
        <Button size="small" onClick={() => void save(undefined)}>
          {t.keyForget}
        </Button>
      </div>
    );
  return (
    <Field label={buildFieldLabel(t.key, t.keyInfo)}>
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
          <Button
            size="small"
            disabledFocusable={typed.trim() === ""}
            onClick={() => void save(typed.trim() || undefined)}
          >
            {t.keySave}
          </Button>
        </div>
      )}
    </Field>
  );
}
