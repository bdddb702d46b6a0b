import { useCallback } from "react";
import { ComboField, type Choice } from "./combo-field";
import { usePane } from "./context";
import { candidates, choiceOf, subjectProblem } from "./subjects";

// More than anybody scrolls through.
const MOST = 40;
const JOIN = /^(.*[/／])\s*([^/／]*)$/;

interface Props {
  readonly label: string;
  readonly info?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly required?: boolean | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One subject, searched as it is typed; after a slash the next part is searched, as in "United States / Soybeans". */
export function SubjectField({ label, info, placeholder, required, value, onChange }: Props) {
  const { dataset, language, text } = usePane();
  const choicesFor = useCallback(
    (typed: string): Choice[] => {
      const [, before = "", part = typed] = JOIN.exec(typed) ?? [];
      return candidates(dataset, part)
        .slice(0, MOST)
        .map((found) => choiceOf(dataset, language, text, found))
        .map((choice) =>
          before ? { ...choice, value: `${before} ${choice.value}`, label: `${before} ${choice.label}` } : choice,
        );
    },
    [dataset, language, text],
  );
  return (
    <ComboField
      label={label}
      info={info}
      required={required}
      clearable
      value={value}
      onChange={onChange}
      choicesFor={choicesFor}
      placeholder={placeholder ?? text.picker.placeholder}
      problem={value && subjectProblem(dataset, value)}
      nothing={text.picker.nothing}
    />
  );
}
