import { useMemo } from "react";
import { FLOWS } from "../../dataset";
import type { ParameterHelp } from "../../functions";
import { SECOND_SOURCES, resolveDataset } from "../../session";
import { parseRelease } from "../../query";
import { useOwnData } from "../shared/use-own-data";
import { ComboField, type ComboChoice, type ComboFieldProps } from "../shared/combo-field";
import { usePane } from "../shared/pane-context";
import { PeriodField } from "../shared/period-field";
import { listPublishedPeriods } from "../shared/periods";
import { SelectField } from "../shared/select-field";
import { SubjectField } from "../shared/subject-field";
import { TextField } from "../shared/text-field";
import { getParseError } from "../shared/try-parse";
import { parseArgument } from "../shared/formula";
import { RangeField } from "./range-field";

interface Props {
  readonly parameter: ParameterHelp;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The field of one argument, by the kind of its parameter; an empty field omits the argument. */
export function ArgumentField({ parameter, value, onChange }: Props) {
  const { messages, dataset } = usePane();
  const { label, description: info, kind, optional, choices } = parameter;
  const periods = useMemo(() => listPublishedPeriods(dataset), [dataset]);
  const comboChoices = useMemo(
    () => choices.map(({ value: choice, note }): ComboChoice => ({ value: choice, label: choice, note })),
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
            { value: "", label: messages.functions.omitted },
            ...FLOWS.map((flow) => ({ value: flow, label: messages.flows[flow] })),
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
          placeholder={messages.functions.omitted}
        />
      );
    case "release":
      return (
        <ReleaseField
          label={label}
          info={info}
          value={value}
          onChange={onChange}
          placeholder={messages.functions.omitted}
        />
      );
    case "source":
      return (
        <SourceField
          label={label}
          info={info}
          value={value}
          onChange={onChange}
          placeholder={messages.functions.omitted}
        />
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
          placeholder={messages.functions.omitted}
          getChoices={(typed) => filterChoices(comboChoices, typed)}
        />
      );
    case "range":
      return (
        <RangeField
          label={label}
          info={info}
          required={required}
          value={value}
          isInvalid={parseArgument(value, kind) === undefined}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextField
          label={label}
          info={info}
          required={required}
          inputMode={kind === "number" ? "numeric" : "text"}
          placeholder={optional ? messages.functions.omitted : undefined}
          value={value}
          onChange={onChange}
        />
      );
  }
}

/** The release argument: a release, or any day. */
function ReleaseField(field: Omit<ComboFieldProps, "getChoices">) {
  const { language, dataset } = usePane();
  const releases = useMemo(() => dataset.releases.map(({ id }): ComboChoice => ({ value: id, label: id })), [dataset]);
  return (
    <ComboField
      clearable
      {...field}
      getChoices={(typed) => filterChoices(releases, typed)}
      error={field.value && getParseError(() => parseRelease(dataset, field.value), language)}
    />
  );
}

/** The source argument: official, a second source, or own data by its name. */
function SourceField(field: Omit<ComboFieldProps, "getChoices">) {
  const { language, messages } = usePane();
  const { sources } = useOwnData();
  const choices = useMemo(
    () => [
      { value: "official", label: "official", note: messages.ownData.official },
      ...SECOND_SOURCES.map(({ name }) => ({ value: name, label: name, note: messages.functions.secondSources[name] })),
      ...sources
        .filter(({ hidden }) => !hidden)
        .map(({ name, from }): ComboChoice => ({
          value: name,
          label: name,
          note: messages.ownData.from[from.kind](from.name),
        })),
    ],
    [messages, sources],
  );
  return (
    <ComboField
      clearable
      {...field}
      getChoices={(typed) => filterChoices(choices, typed)}
      error={field.value && getParseError(() => resolveDataset(field.value), language)}
    />
  );
}

const filterChoices = (choices: readonly ComboChoice[], typed: string): readonly ComboChoice[] =>
  choices.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
