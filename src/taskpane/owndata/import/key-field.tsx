import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Service } from "../../../imports";
import { SecretField } from "../../shared/secret-field";
import { getImportClient } from "./get-import-client";
import { useImportMessages } from "./use-import-messages";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
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
    <SecretField
      label={t.key}
      info={t.keyInfo}
      buttonLabel={t.keySave}
      onSubmit={(key) => void save(key.trim() || undefined)}
    />
  );
}
