import { formatSubject } from "../../query";
import { Combobox, Field, Option, Tag, TagGroup, makeStyles, tokens, useAnnounce } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { DIMENSIONS, type Dimension } from "../../dataset";
import type { TableKind } from "../../workbook";
import type { ComboChoice } from "../shared/combo-field";
import { usePane } from "../shared/pane-context";
import { findCandidates, toComboChoice, tryParseSubject, validateSubject } from "../shared/subjects";
import type { InsertFieldProps } from "./insert-settings";

// Nobody scrolls further.
const MAX_CHOICES = 60;

const DIMENSIONS_BY_KIND: Readonly<Record<TableKind, readonly Dimension[]>> = {
  partners: ["partner"],
  products: ["product"],
  series: DIMENSIONS,
  summary: DIMENSIONS,
};

const useStyles = makeStyles({
  combo: { minWidth: 0, width: "100%", "& > input": { minWidth: 0, width: "100%" } },
  list: { maxHeight: "min(320px, 45vh)" },
  option: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline", flexGrow: 1 },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginLeft: "auto" },
  tags: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "6px" },
});

/** A field for several subjects: searches in both languages and tolerates misspellings. */
export function SubjectsField({ spec: { kind, subjects }, onChange }: InsertFieldProps) {
  const styles = useStyles();
  const { messages, dataset, language } = usePane();
  const { announce } = useAnnounce();
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const choices = open
    ? findCandidates(dataset, typed, DIMENSIONS_BY_KIND[kind])
        .slice(0, MAX_CHOICES)
        .map((candidate) => toComboChoice(dataset, language, messages, candidate, DIMENSIONS_BY_KIND[kind].length > 1))
    : [];
  const getName = (subject: string): string => {
    const parsed = tryParseSubject(dataset, subject);
    return parsed ? formatSubject(parsed, language) : subject;
  };
  const toggle = (subject: string): void => {
    const chosen = subjects.includes(subject);
    onChange({ subjects: chosen ? subjects.filter((one) => one !== subject) : [...subjects, subject] });
    announce(chosen ? messages.picker.removed(getName(subject)) : messages.picker.added(getName(subject)));
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter" && typed && !event.currentTarget.getAttribute("aria-activedescendant")) {
      event.preventDefault();
      // A complete name ("United States / Soybeans") is taken as typed, else the best match.
      const exact = kind === "series" && tryParseSubject(dataset, typed) && typed.trim();
      const best = exact || choices[0]?.value;
      if (best) toggle(best);
    }
    if (event.key === "Backspace" && typed === "" && subjects.length > 0) toggle(subjects.at(-1)!);
  };
  const error = subjects.map((subject) => validateSubject(dataset, subject, language)).find(Boolean);
  return (
    <div>
      <Field
        label={messages.insert.subjects[kind]}
        {...(error && { validationMessage: error, validationState: "warning" as const })}
      >
        <Combobox
          ref={input}
          className={styles.combo}
          multiselect
          freeform
          disableAutoFocus
          autoComplete="off"
          placeholder={
            subjects.length > 0 ? messages.picker.chosen(subjects.length) : messages.insert.allSubjects[kind]
          }
          value={typed}
          selectedOptions={[...subjects]}
          open={open}
          onOpenChange={(_event, { open: nextOpen }) => setOpen(nextOpen)}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onOptionSelect={(_event, { optionValue }) => optionValue && toggle(optionValue)}
          onBlur={() => setTyped("")}
          input={{ onKeyDown }}
          expandIcon={{ "aria-label": messages.picker.open, tabIndex: -1 }}
          listbox={{ className: styles.list }}
          positioning={{ autoSize: "height", position: "below", align: "start", fallbackPositions: ["above"] }}
        >
          {choices.map((choice) => (
            <SubjectOption key={choice.value} choice={choice} />
          ))}
          {choices.length === 0 && typed ? (
            <Option disabled value="" text="">
              {messages.picker.noMatch(typed)}
            </Option>
          ) : null}
        </Combobox>
      </Field>
      {subjects.length > 0 && (
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={messages.insert.subjects[kind]}
          onDismiss={(_event, { value }) => {
            toggle(value);
            // The focused tag is gone.
            if (subjects.length === 1) input.current?.focus();
          }}
        >
          {subjects.map((subject) => (
            <Tag
              key={subject}
              value={subject}
              dismissible
              dismissIcon={{ "aria-label": messages.picker.remove(getName(subject)) }}
            >
              {getName(subject)}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

function SubjectOption({ choice: { value, label, note } }: { readonly choice: ComboChoice }) {
  const styles = useStyles();
  return (
    <Option value={value} text={label}>
      <span className={styles.option}>
        <span>{label}</span>
        <span className={styles.note}>{note}</span>
      </span>
    </Option>
  );
}
