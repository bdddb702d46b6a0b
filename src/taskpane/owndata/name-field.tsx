import { Field, Input, makeStyles } from "@fluentui/react-components";
import { getOwnDataStore } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { buildFieldLabel } from "../shared/build-field-label";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it. */
  readonly error: string | undefined;
}

/** What a source is called. */
export function NameField({ value, onChange, error }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  return (
    <Field
      label={buildFieldLabel(messages.ownData.name, messages.ownData.nameInfo)}
      required
      {...(error && { validationMessage: error })}
    >
      <Input
        className={styles.narrow}
        input={{ className: styles.narrow }}
        value={value}
        placeholder={messages.ownData.namePlaceholder}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** What is wrong with a name for a source, in words; `except` is what it is called now. */
export function useNameError(name: string, currentName?: string): string | undefined {
  const { messages } = usePane();
  const error = getOwnDataStore().checkName(name, currentName);
  return error && messages.ownData.nameErrors[error];
}
