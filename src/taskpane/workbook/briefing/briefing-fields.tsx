import { useMemo } from "react";
import { getPeriodKind } from "../../../query";
import { formatNote } from "../../../statistics";
import type { BriefingId } from "../../../workbook/briefing";
import { ComboField } from "../../shared/combo-field";
import { usePane } from "../../shared/pane-context";
import { PeriodField } from "../../shared/period-field";
import { listPublishedPeriods } from "../../shared/periods";
import { SelectField } from "../../shared/select-field";
import { SubjectField } from "../../shared/subject-field";
import { isMonth, isOnly, type BriefingInputs } from "./briefing-inputs";
import { getBriefingFormMessages } from "./messages";

const [PARTNER, PRODUCT] = [["partner"], ["product"]] as const;
const FLOWS = ["exports", "imports"] as const;

interface Props {
  readonly id: BriefingId;
  readonly inputs: BriefingInputs;
  readonly onChange: (changed: Partial<BriefingInputs>) => void;
}

/** The one or two fields of a briefing. */
export function BriefingFields({ id, inputs, onChange }: Props) {
  const { language } = usePane();
  const t = getBriefingFormMessages(language);
  switch (id) {
    case "monitor":
      return <MonthField value={inputs.month} onChange={(month) => onChange({ month })} />;
    case "partner":
      return <PartnerField value={inputs.partner} onChange={(partner) => onChange({ partner })} />;
    case "product":
      return (
        <>
          <ProductField value={inputs.product} onChange={(product) => onChange({ product })} />
          <SelectField
            label={t.flow}
            value={inputs.flow}
            onChange={(flow) => onChange({ flow })}
            options={FLOWS.map((flow) => ({ value: flow, label: t.flows[flow] }))}
          />
        </>
      );
    case "tariffs":
      return (
        <>
          <PartnerField value={inputs.partner} onChange={(partner) => onChange({ partner })} />
          <EventField value={inputs.event} onChange={(event) => onChange({ event })} />
        </>
      );
  }
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function MonthField({ value, onChange }: FieldProps) {
  const { dataset, language } = usePane();
  const t = getBriefingFormMessages(language);
  const months = useMemo(
    () => listPublishedPeriods(dataset).filter((period) => getPeriodKind(period) === "month"),
    [dataset],
  );
  return (
    <PeriodField
      label={t.month}
      value={value}
      onChange={onChange}
      periods={months}
      placeholder={t.lastMonth}
      clearable
      error={value && !isMonth(dataset, value) ? t.notMonth : undefined}
    />
  );
}

function PartnerField({ value, onChange }: FieldProps) {
  const { dataset, language } = usePane();
  const t = getBriefingFormMessages(language);
  const error = value && !isOnly(dataset, "partner", value) ? t.notPartner : undefined;
  return (
    <SubjectField label={t.partner} required dimensions={PARTNER} error={error} value={value} onChange={onChange} />
  );
}

function ProductField({ value, onChange }: FieldProps) {
  const { dataset, language } = usePane();
  const t = getBriefingFormMessages(language);
  const error = value && !isOnly(dataset, "product", value) ? t.notProduct : undefined;
  return (
    <SubjectField label={t.product} required dimensions={PRODUCT} error={error} value={value} onChange={onChange} />
  );
}

/** The months of events, and any other that is typed. */
function EventField({ value, onChange }: FieldProps) {
  const { dataset, language } = usePane();
  const t = getBriefingFormMessages(language);
  const choices = useMemo(
    () =>
      [...dataset.events].reverse().map(({ date, event }) => ({
        value: date.slice(0, "2025-06".length),
        label: formatNote(dataset, event, language),
        note: date,
      })),
    [dataset, language],
  );
  return (
    <ComboField
      label={t.event}
      info={t.eventInfo}
      required
      clearable
      value={value}
      onChange={onChange}
      getChoices={(typed) =>
        choices.filter(({ label, note }) => `${note} ${label}`.toLowerCase().includes(typed.toLowerCase()))
      }
      error={value && !isMonth(dataset, value) ? t.notEvent : undefined}
    />
  );
}
