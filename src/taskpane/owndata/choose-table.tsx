import { useEffect } from "react";
import { tableNames } from "../../workbook";
import { useAction } from "../shared/action";
import { usePane } from "../shared/context";
import { useLast } from "../shared/last";
import { SelectField } from "../shared/select-field";

interface Props {
  readonly active: boolean;
  readonly value: string;
  readonly onTable: (name: string) => void;
}

/** A table of this workbook, of those that there are when the tab is opened. */
export function ChooseTable({ active, value, onTable }: Props) {
  const { text } = usePane();
  const t = text.ownData;
  const list = useAction(tableNames);
  const look = list.run;
  useEffect(() => {
    if (active) void look();
  }, [active, look]);
  const names = useLast(list.state.kind === "done" ? list.state.result : undefined) ?? [];
  return (
    <div onFocus={() => void look()}>
      <SelectField
        label={t.table}
        value={value}
        onChange={(name) => name && onTable(name)}
        options={[
          { value: "", label: names.length > 0 ? t.chooseTable : t.noTables },
          ...names.map((name) => ({ value: name, label: name })),
        ]}
      />
    </div>
  );
}
