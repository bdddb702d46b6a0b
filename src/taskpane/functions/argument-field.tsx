import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { FLOWS } from "../../dataset";
import { datasetFrom } from "../../functions";
import { parseRelease } from "../../query";
import { useOwnData } from "../owndata";
import { ComboField, type Choice, type ComboFieldProps } from "../shared/combo-field";
import { usePane } from "../shared/context";
import { labelWith } from "../shared/label";
import { PeriodField } from "../shared/period-field";
import { periodsOf } from "../shared/periods";
import { SelectField } from "../shared/select-field";
import { SubjectField } from "../shared/subject-field";
import type { ParameterHelp } from "./help";

const useStyles = makeStyles({ narrow: { minWidth: 0, width: "100%" } });

interface Props {
  readonly parameter: ParameterHelp;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One argument of a function, chosen or typed in the way that suits it; empty is left out. */
export function ArgumentField({ parameter, value, onChange }: Props) {
  const styles = useStyles();
  const { text, dataset } = usePane();
  const { label, description: info, kind, optional, choices } = parameter;
  const periods = useMemo(() => periodsOf(dataset), [dataset]);
  const offered = useMemo(
    () => choices.map(({ value: own, note }): Choice => ({ value: own, label: own, note })),
    [choices],
  );
  const required = !optional;
  switch (kind) {
    case "subject":
      return <SubjectField label={label} info={info} required={required} value={value} onChange={onChange} />;
    case "flow":
      return (
        <SelectField
          label={label}
          info={info}
          required={required}
          value={value}
          onChange={onChange}
          options={[
            { value: "", label: text.functions.leftOut },
            ...FLOWS.map((flow) => ({ value: flow, label: text.flows[flow] })),
          ]}
        />
      );
    case "period":
      return (
        <PeriodField
          clearable
          label={label}
          info={info}
          value={value}
          onChange={onChange}
          periods={periods}
          placeholder={text.functions.leftOut}
        />
      );
    case "release":
      return (
        <ReleaseField
          label={label}
          info={info}
          value={value}
          onChange={onChange}
          placeholder={text.functions.leftOut}
        />
      );
    case "source":
      return (
        <SourceField label={label} info={info} value={value} onChange={onChange} placeholder={text.functions.leftOut} />
      );
    case "choice":
      return (
        <ComboField
          clearable
          label={label}
          info={info}
          required={required}
          value={value}
          onChange={onChange}
          placeholder={text.functions.leftOut}
          choicesFor={(typed) => matching(offered, typed)}
        />
      );
    default:
      return (
        <Field label={labelWith(label, info)} {...(required && { required })}>
          <Input
            className={styles.narrow}
            input={{ className: styles.narrow }}
            value={value}
            inputMode={kind === "number" ? "numeric" : "text"}
            placeholder={optional ? text.functions.leftOut : undefined}
            onChange={(_event, data) => onChange(data.value)}
          />
        </Field>
      );
  }
}

/** The day as of which the figures are wanted: a release, or any day. */
function ReleaseField(field: Omit<ComboFieldProps, "choicesFor">) {
  const { dataset } = usePane();
  const releases = useMemo(() => dataset.releases.map(({ id }): Choice => ({ value: id, label: id })), [dataset]);
  return (
    <ComboField
      clearable
      {...field}
      choicesFor={(typed) => matching(releases, typed)}
      problem={field.value && problemOf(() => parseRelease(dataset, field.value))}
    />
  );
}

/** Which data is to answer: the official, or one's own by its name. */
function SourceField(field: Omit<ComboFieldProps, "choicesFor">) {
  const { text } = usePane();
  const { sources } = useOwnData();
  const choices = useMemo(
    () => [
      { value: "official", label: "official", note: text.ownData.official },
      ...sources
        .filter(({ hidden }) => !hidden)
        .map(({ name, from }): Choice => ({ value: name, label: name, note: text.ownData.from[from.kind](from.name) })),
    ],
    [text, sources],
  );
  return (
    <ComboField
      clearable
      {...field}
      choicesFor={(typed) => matching(choices, typed)}
      problem={field.value && problemOf(() => datasetFrom(field.value))}
    />
  );
}

const matching = (choices: readonly Choice[], typed: string): readonly Choice[] =>
  choices.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));

function problemOf(read: () => unknown): string {
  try {
    read();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
