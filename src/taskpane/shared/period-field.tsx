import { useMemo } from "react";
import { kindOf, type Period } from "../../query";
import { ComboField, type Choice } from "./combo-field";
import { usePane } from "./context";
import { periodProblem, readPeriod } from "./periods";

interface Props {
  readonly label: string;
  readonly info?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Newest first. */
  readonly periods: readonly Period[];
  /** Stands first in the list, for what is meant when nothing is chosen. */
  readonly first?: Choice | undefined;
  readonly placeholder?: string | undefined;
  readonly problem?: string | undefined;
  readonly clearable?: boolean | undefined;
}

const plain = (typed: string): string => typed.toLowerCase().replace(/[\s年月]+/g, "");

/** A period: one of those that are printed, or any that is typed as people type periods. */
export function PeriodField({ label, info, value, onChange, periods, first, placeholder, problem, clearable }: Props) {
  const { text, dataset } = usePane();
  const choices = useMemo(
    () => [
      ...(first ? [first] : []),
      ...periods.map((period): Choice => ({ value: period, label: text.period(period), note: period })),
    ],
    [first, periods, text],
  );
  const read = (typed: string): string => {
    if (first && typed === first.value) return first.label;
    const period = readPeriod(typed, dataset.headline);
    return period === undefined ? typed : text.period(period);
  };
  return (
    <ComboField
      label={label}
      info={info}
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      show={read}
      clearable={clearable}
      problem={problem || (value && periodProblem(value, dataset.headline))}
      choicesFor={(typed) =>
        choices.filter(
          ({ value: own, label: name }) =>
            plain(name).includes(plain(typed)) || (own.startsWith(typed) && kindOf(own) !== "span"),
        )
      }
    />
  );
}
