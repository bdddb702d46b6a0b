import { Field, Input, makeStyles, type InputProps } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { buildFieldLabel } from "./build-field-label";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface Props {
  readonly label: string;
  readonly info?: string | undefined;
  readonly required?: boolean;
  readonly type?: InputProps["type"];
  /** The keyboard of a touch screen. */
  readonly inputMode?: "text" | "numeric";
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
  /** Stands at the end of the line. */
  readonly contentAfter?: ReactElement;
}

/** A line of text with a label above it. */
export function TextField(props: Props) {
  const { label, info, required, type = "text", inputMode, placeholder, value, error, onChange, contentAfter } = props;
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
        {...(inputMode && { inputMode })}
        {...(placeholder !== undefined && { placeholder })}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
        {...(contentAfter && { contentAfter })}
      />
    </Field>
  );
}
