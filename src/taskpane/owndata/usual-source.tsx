import { answerFrom } from "../../workbook";
import { useAction } from "../shared/action";
import { ActionNotice } from "../shared/action-notice";
import { usePane } from "../shared/context";
import { SelectField } from "../shared/select-field";

interface Props {
  readonly names: readonly string[];
  readonly usual: string | undefined;
}

const sameName = (one: string) => (other: string) => other.toLowerCase() === one.toLowerCase();

/** Which data formulas of this workbook are answered from where they name none. */
export function UsualSource({ names, usual }: Props) {
  const { text } = usePane();
  const t = text.ownData;
  const action = useAction(async (name: string) => {
    await answerFrom(name || undefined);
    return name || undefined;
  });
  const known = usual === undefined ? "" : names.find(sameName(usual));
  return (
    <>
      <SelectField
        label={t.usual}
        info={t.usualInfo}
        value={known ?? usual ?? ""}
        onChange={(name) => void action.run(name)}
        options={[
          { value: "", label: t.official },
          ...names.map((name) => ({ value: name, label: name })),
          ...(known === undefined && usual !== undefined ? [{ value: usual, label: t.notHere(usual) }] : []),
        ]}
      />
      <ActionNotice action={action} done={(name) => t.usualSet(name)} />
    </>
  );
}
