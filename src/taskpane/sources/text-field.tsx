import { Field, Input, makeStyles, type InputProps } from "@fluentui/react-components";
import { buildFieldLabel } from "../shared/build-field-label";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface Props {
  readonly label: string;
  readonly info?: string | undefined;
  readonly required?: boolean;
  readonly type?: InputProps["type"];
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A line of text with a label above it. */
export function TextField({ label, info, required, type = "text", placeholder, value, error, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field
      label={buildFieldLabel(label, info)}
      {...(required && { required })}
      {...(error !== undefined && { validationMessage: error })}
    >
      <Input
        className={styles.narrow}
        input={{ className: styles.narrow }}
        type={type}
        {...(type === "password" && { autoComplete: "off" })}
        {...(placeholder !== undefined && { placeholder })}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
