import { useMemo } from "react";
import { getPeriodKind, type Period } from "../../query";
import { ComboField, type ComboChoice } from "./combo-field";
import { usePane } from "./pane-context";
import { validatePeriod, tryParsePeriod } from "./periods";

interface Props {
  readonly label: string;
  readonly info?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Newest first. */
  readonly periods: readonly Period[];
  /** Shown first in the list: the default. */
  readonly firstChoice?: ComboChoice | undefined;
  readonly placeholder?: string | undefined;
  readonly error?: string | undefined;
  readonly clearable?: boolean | undefined;
}

const normalizeTyped = (typed: string): string => typed.toLowerCase().replace(/[\s年月]+/g, "");

/** A field for a period: offers the published ones and accepts any other that parses. */
export function PeriodField({
  label,
  info,
  value,
  onChange,
  periods,
  firstChoice,
  placeholder,
  error,
  clearable,
}: Props) {
  const { language, messages, dataset } = usePane();
  const choices = useMemo(
    () => [
      ...(firstChoice ? [firstChoice] : []),
      ...periods.map((period): ComboChoice => ({ value: period, label: messages.period(period), note: period })),
    ],
    [firstChoice, periods, messages],
  );
  const formatTyped = (typed: string): string => {
    if (firstChoice && typed === firstChoice.value) return firstChoice.label;
    const period = tryParsePeriod(typed, dataset.headline);
    return period === undefined ? typed : messages.period(period);
  };
  return (
    <ComboField
      label={label}
      info={info}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      formatValue={formatTyped}
      clearable={clearable}
      error={error || (value && validatePeriod(value, dataset.headline, language))}
      getChoices={(typed) =>
        choices.filter(
          ({ value: candidate, label: name }) =>
            normalizeTyped(name).includes(normalizeTyped(typed)) ||
            (candidate.startsWith(typed) && getPeriodKind(candidate) !== "span"),
        )
      }
    />
  );
}
