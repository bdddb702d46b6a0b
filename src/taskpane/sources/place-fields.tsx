import type { SourceKindName } from "../../sources";
import { SelectField } from "../shared/select-field";
import { FileButton } from "./file-button";
import type { SourceDraft } from "./source-draft";
import { TextField } from "../shared/text-field";
import { useSourceMessages } from "./use-source-messages";

interface Props {
  readonly draft: SourceDraft;
  /** Whether the kind can be chosen. */
  readonly isNew: boolean;
  /** Whether a password was given before, which an empty field leaves as it is. */
  readonly hadPassword: boolean;
  readonly onKind: (kind: SourceKindName) => void;
  readonly onChange: (change: Partial<SourceDraft>) => void;
}

const KINDS: readonly SourceKindName[] = ["clickhouse", "parquet", "file"];

/** Where the table or file is, and who asks. */
export function PlaceFields({ draft, isNew, hadPassword, onKind, onChange }: Props) {
  const t = useSourceMessages();
  const { kind } = draft;
  return (
    <>
      {isNew && (
        <SelectField
          label={t.kind}
          value={kind}
          onChange={onKind}
          options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
      )}
      {kind === "file" ? (
        <FileButton
          label={draft.fileName === "" ? t.pickFile : t.chooseFile(draft.fileName)}
          onFile={(file) => onChange({ file, fileName: file.name })}
        />
      ) : (
        <TextField
          label={t.address[kind]}
          info={t.addressInfo[kind]}
          required
          type="url"
          placeholder="https://…"
          value={draft.address}
          onChange={(address) => onChange({ address })}
        />
      )}
      {kind === "clickhouse" && (
        <>
          <TextField
            label={t.database}
            required
            value={draft.database}
            onChange={(database) => onChange({ database })}
          />
          <TextField label={t.table} required value={draft.table} onChange={(table) => onChange({ table })} />
          <TextField
            label={t.user}
            info={t.userInfo}
            placeholder="default"
            value={draft.user}
            onChange={(user) => onChange({ user })}
          />
          <TextField
            label={t.password}
            info={t.passwordInfo}
            type="password"
            placeholder={hadPassword ? t.passwordKept : undefined}
            value={draft.password}
            onChange={(password) => onChange({ password })}
          />
        </>
      )}
    </>
  );
}
