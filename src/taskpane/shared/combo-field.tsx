import { Combobox, Field, Option, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { usePane } from "./pane-context";
import { buildFieldLabel } from "./build-field-label";

/** A choice of a list: the text it stands for, and what people read. */
export interface ComboChoice {
  readonly value: string;
  readonly label: string;
  /** Stands small beside the label. */
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
  /** What the field is, at a press of the button beside its label. */
  readonly info?: string | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  /** Whether it can be left out. */
  readonly clearable?: boolean | undefined;
  /** What was chosen or typed; empty when it is left out. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The choices that suit a text as it is typed; all of them for an empty one. */
  readonly getChoices: (typed: string) => readonly ComboChoice[];
  /** How a value that was chosen reads. */
  readonly formatValue?: ((value: string) => string) | undefined;
  /** What is wrong with the value, worded as help. */
  readonly error?: string | undefined;
  /** Shown when nothing suits what is typed. */
  readonly formatNoMatch?: ((typed: string) => string) | undefined;
}

/** A field to type in freely, with choices. What is typed counts at once; a choice replaces it. */
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
  // While it is typed, a value stands as it is typed; a choice stands as people read it.
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
    // Enter takes the best match of a search; a text that is complete in itself stands.
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
          // Without a value something was cleared: by its button, or by Fluent because a choice is typed over.
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
