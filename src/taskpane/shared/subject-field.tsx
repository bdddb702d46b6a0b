import { useCallback } from "react";
import type { Dimension } from "../../dataset";
import { ComboField, type ComboChoice } from "./combo-field";
import { usePane } from "./pane-context";
import { findCandidates, findHsChoices, toComboChoice, validateSubject } from "./subjects";

// Nobody scrolls further.
const MAX_CHOICES = 40;
const LAST_PART = /^(.*[/／])\s*([^/／]*)$/;

interface Props {
  readonly label: string;
  readonly info?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  /** The only dimensions to choose from, where not all are. */
  readonly dimensions?: readonly Dimension[] | undefined;
  /** What is wrong beside a name that the data does not know. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for one subject, searched as it is typed; after a slash the next part, as in "United States / Soybeans". */
export function SubjectField({ label, info, placeholder, required, dimensions, error, value, onChange }: Props) {
  const { dataset, language, messages } = usePane();
  const getChoices = useCallback(
    (typed: string): ComboChoice[] => {
      const [, before = "", part = typed] = LAST_PART.exec(typed) ?? [];
      const candidates = findCandidates(dataset, part, dimensions).map((one) =>
        toComboChoice(dataset, language, messages, one, !dimensions),
      );
      return [...candidates, ...(dimensions ? [] : findHsChoices(language, messages, part))]
        .slice(0, MAX_CHOICES)
        .map((choice) =>
          before ? { ...choice, value: `${before} ${choice.value}`, label: `${before} ${choice.label}` } : choice,
        );
    },
    [dataset, language, messages, dimensions],
  );
  return (
    <ComboField
      label={label}
      info={info}
      required={required}
      clearable
      value={value}
      onChange={onChange}
      getChoices={getChoices}
      placeholder={placeholder ?? messages.picker.placeholder}
      error={(value && validateSubject(dataset, value, language)) || error}
      formatNoMatch={messages.picker.noMatch}
    />
  );
}
