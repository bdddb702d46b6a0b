import { setDefaultSource } from "../../workbook";
import { useAction } from "../shared/use-action";
import { ActionNotice } from "../shared/action-notice";
import { usePane } from "../shared/pane-context";
import { SelectField } from "../shared/select-field";

interface Props {
  readonly names: readonly string[];
  readonly defaultSource: string | undefined;
}

const matchesName = (one: string) => (other: string) => other.toLowerCase() === one.toLowerCase();

/** The source of formulas of this workbook that name none. */
export function DefaultSourceField({ names, defaultSource }: Props) {
  const { messages } = usePane();
  const t = messages.ownData;
  const action = useAction(async (name: string) => {
    await setDefaultSource(name || undefined);
    return name || undefined;
  });
  const match = defaultSource === undefined ? "" : names.find(matchesName(defaultSource));
  return (
    <>
      <SelectField
        label={t.defaultSource}
        info={t.defaultSourceInfo}
        value={match ?? defaultSource ?? ""}
        onChange={(name) => void action.run(name)}
        options={[
          { value: "", label: t.official },
          ...names.map((name) => ({ value: name, label: name })),
          ...(match === undefined && defaultSource !== undefined
            ? [{ value: defaultSource, label: t.notAvailable(defaultSource) }]
            : []),
        ]}
      />
      <ActionNotice action={action} done={(name) => t.defaultSourceSet(name)} />
    </>
  );
}
