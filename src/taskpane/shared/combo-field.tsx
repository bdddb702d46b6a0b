import { Combobox, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { usePane } from "./pane-context";
import { buildFieldLabel } from "./build-field-label";

/** A choice: the value it enters and the label shown for it. */
export interface ComboChoice {
  readonly value: string;
  readonly label: string;
  /** Shown in small type beside the label. */
  readonly note?: string | undefined;
}

const useStyles = makeStyles({
  combo: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  list: { maxHeight: "min(320px, 45vh)" },
  option: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline", flexGrow: 1 },
  label: { overflowWrap: "anywhere" },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: "auto" },
});

export interface ComboFieldProps {
  readonly label: string;
  /** Explains the field; opened by a button beside the label. */
  readonly info?: string | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  /** Whether the field can be emptied. */
  readonly clearable?: boolean | undefined;
  /** The chosen or typed value; empty when omitted. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The choices that match the typed text; all of them if it is empty. */
  readonly getChoices: (typed: string) => readonly ComboChoice[];
  /** The label of a chosen value. */
  readonly formatValue?: ((value: string) => string) | undefined;
  /** The error message for the value. */
  readonly error?: string | undefined;
  /** Shown when nothing matches the typed text. */
  readonly formatNoMatch?: ((typed: string) => string) | undefined;
}

/** A free-text field with choices. Typed text takes effect at once; a choice replaces it. */
export function ComboField(props: ComboFieldProps) {
  const {
    label,
    info,
    hint,
    placeholder,
    required,
    clearable = false,
    value,
    onChange,
    getChoices,
    formatValue = (nextValue) => nextValue,
    error,
    formatNoMatch,
  } = props;
  const styles = useStyles();
  const { messages } = usePane();
  // Shows the text as typed during typing, and the label of a choice otherwise.
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const choices = open ? getChoices(typed ?? "") : [];
  const handleTyping = (nextValue: string): void => {
    setTyped(nextValue);
    setOpen(true);
    onChange(nextValue);
  };
  const select = (nextValue: string): void => {
    setTyped(undefined);
    setOpen(false);
    onChange(nextValue);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const active = event.currentTarget.getAttribute("aria-activedescendant");
    // Enter takes the best match, unless the text is complete in itself.
    if (event.key === "Enter" && open && typed && !active && formatNoMatch && choices[0]) {
      event.preventDefault();
      select(choices[0].value);
    }
  };
  return (
    <Field
      label={buildFieldLabel(label, info)}
      {...(required && { required })}
      {...(error ? { validationMessage: error, validationState: "warning" as const } : hint ? { hint } : {})}
    >
      <Combobox
        className={styles.combo}
        freeform
        clearable={clearable}
        disableAutoFocus
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? (value && formatValue(value))}
        selectedOptions={value ? [value] : []}
        open={open}
        onOpenChange={(_event, { open: nextOpen }) => setOpen(nextOpen)}
        onChange={(event) => handleTyping(event.target.value)}
        onOptionSelect={(event, { optionValue }) => {
          if (optionValue !== undefined) select(optionValue);
          // No value means that the field was cleared: by its button, or by Fluent when a choice is typed over.
          else if (event.type !== "change") select("");
        }}
        onBlur={() => setTyped(undefined)}
        input={{ onKeyDown }}
        clearIcon={{ "aria-label": messages.common.clear }}
        expandIcon={{ "aria-label": messages.picker.open, tabIndex: -1 }}
        listbox={{ className: styles.list }}
        positioning={{ autoSize: "height", position: "below", align: "start", fallbackPositions: ["above"] }}
      >
        {choices.map((choice) => (
          <ComboOption key={choice.value} choice={choice} />
        ))}
        {choices.length === 0 && formatNoMatch && typed ? (
          <Option disabled value="" text="">
            {formatNoMatch(typed)}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}

function ComboOption({ choice: { value, label, note } }: { readonly choice: ComboChoice }): ReactNode {
  const styles = useStyles();
  return (
    <Option value={value} text={label}>
      <span className={styles.option}>
        <span className={styles.label}>{label}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </Option>
  );
}
