import { setDefaultSource } from "../../workbook";
import { ActionNotice } from "./action-notice";
import { usePane } from "./pane-context";
import { SelectField } from "./select-field";
import { useAction } from "./use-action";
import { useOwnData } from "./use-own-data";
import { useRegistry } from "./use-registry";

/** Whether a source is the one that the workbook names. */
export const isSameName = (name: string, chosen: string | undefined): boolean =>
  name.toLowerCase() === chosen?.toLowerCase();

/** The source of formulas of this workbook that name none: own data, a database or a Parquet file. */
export function DefaultSourceField() {
  const { messages } = usePane();
  const { sources, defaultSource } = useOwnData();
  const own = sources.filter(({ hidden }) => !hidden).map(({ name }) => name);
  // Own data of the same name answers in place of a source beyond the bundle.
  const remote = useRegistry()
    .sources.map(({ definition }) => definition.name)
    .filter((name) => !own.some((one) => isSameName(one, name)));
  const names = [...own, ...remote];
  const t = messages.ownData;
  const action = useAction(async (name: string) => {
    await setDefaultSource(name || undefined);
    return name || undefined;
  });
  const match = defaultSource === undefined ? "" : names.find((name) => isSameName(name, defaultSource));
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
