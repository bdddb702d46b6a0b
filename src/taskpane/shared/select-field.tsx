import { Field, Select, makeStyles } from "@fluentui/react-components";
import { buildFieldLabel } from "./build-field-label";

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

const useStyles = makeStyles({
  // A native select is as wide as its longest option by default.
  select: { minWidth: 0, width: "100%", "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface SelectControlProps<T extends string> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly options: readonly SelectOption<T>[];
  /** The accessible name where there is no visible label. */
  readonly label?: string | undefined;
}

/** A choice of a few. A native select works with every keyboard and screen reader. */
export function SelectControl<T extends string>({ value, onChange, options, label, ...rest }: SelectControlProps<T>) {
  const styles = useStyles();
  return (
    <Select
      {...rest}
      className={styles.select}
      {...(label && { "aria-label": label })}
      value={value}
      onChange={(_event, data) => onChange(data.value as T)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}

interface SelectFieldProps<T extends string> extends SelectControlProps<T> {
  readonly label: string;
  readonly info?: string | undefined;
  readonly required?: boolean | undefined;
}

/** A {@link SelectControl} with a label above it. */
export function SelectField<T extends string>({ label, info, required, ...controlProps }: SelectFieldProps<T>) {
  return (
    <Field label={buildFieldLabel(label, info)} {...(required && { required })}>
      {(control) => <SelectControl {...controlProps} {...control} />}
    </Field>
  );
}
