import { TRANSFORMATIONS, type Transformation } from "../../query/transformation";
import { canTransform, hasBase } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { PeriodField } from "../shared/period-field";
import { SelectField } from "../shared/select-field";
import type { InsertFieldProps } from "./insert-settings";
import { useSeriesPeriods } from "./use-series-periods";

/** What a series shows of its figures, and the period that an index or a sum begins at. */
export function TransformationFields({ spec, onChange }: InsertFieldProps) {
  const { every, transformation = "level", base = "" } = spec;
  const { messages, dataset } = usePane();
  const periods = useSeriesPeriods(dataset, spec);
  return (
    <>
      <SelectField<Transformation>
        label={messages.insert.transformation}
        value={transformation}
        onChange={(option) =>
          onChange({
            transformation: option === "level" ? undefined : option,
            ...(!hasBase(option) && { base: undefined }),
          })
        }
        options={TRANSFORMATIONS.map((one) => {
          const name = messages.insert.transformations[one];
          const isPossible = canTransform(one, every);
          return {
            value: one,
            label: isPossible ? name : messages.insert.needsConsecutive(name),
            disabled: !isPossible,
          };
        })}
      />
      {hasBase(transformation) && (
        <PeriodField
          clearable
          label={messages.insert.base[transformation === "index" ? "index" : "cumulative"]}
          value={base}
          onChange={(typed) => onChange({ base: typed || undefined })}
          periods={periods}
          placeholder={messages.insert.first}
        />
      )}
    </>
  );
}
