import { useEffect } from "react";
import { listTableNames } from "../../workbook";
import { useAction } from "../shared/use-action";
import { usePane } from "../shared/pane-context";
import { useLast } from "../shared/use-last";
import { SelectField } from "../shared/select-field";

interface Props {
  readonly active: boolean;
  readonly value: string;
  readonly onTable: (name: string) => void;
}

/** Chooses a table of this workbook; the list is read when the tab opens. */
export function TablePicker({ active, value, onTable }: Props) {
  const { messages } = usePane();
  const t = messages.ownData;
  const list = useAction(listTableNames);
  const reload = list.run;
  useEffect(() => {
    if (active) void reload();
  }, [active, reload]);
  const names = useLast(list.state.kind === "done" ? list.state.result : undefined) ?? [];
  return (
    <div onFocus={() => void reload()}>
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
