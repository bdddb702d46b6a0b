import { Field, Input, makeStyles } from "@fluentui/react-components";
import { checkOwnDataName } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { buildFieldLabel } from "../shared/build-field-label";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The error message for the name. */
  readonly error: string | undefined;
}

/** The name of a source. */
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

/** The error message for a source's name; `except` is its current name. */
export function useNameError(name: string, currentName?: string): string | undefined {
  const { messages } = usePane();
  const error = checkOwnDataName(name, currentName);
  return error && messages.ownData.nameErrors[error];
}
