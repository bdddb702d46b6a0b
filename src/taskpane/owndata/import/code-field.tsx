import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { findFlow, getName, isMultiple, isOptional, type StructureDimension } from "../../../imports";
import { ComboField } from "../../shared/combo-field";
import { usePane } from "../../shared/pane-context";
import { SelectField } from "../../shared/select-field";
import { searchEntries, toChoice } from "./search-codes";
import { useImportMessages } from "./use-import-messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "6px", minWidth: 0 },
  list: { listStyleType: "none", display: "flex", flexWrap: "wrap", gap: "4px 6px", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    maxWidth: "100%",
    paddingLeft: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** A longer list is searched. */
const MAX_OPTIONS = 30;

interface Props {
  readonly dimension: StructureDimension;
  readonly chosen: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Chooses the codes of a dimension: several of partners, products, reporters and flows, else one. */
export function CodeField({ dimension, chosen, onChange }: Props) {
  const { language } = usePane();
  const t = useImportMessages();
  if (isMultiple(dimension)) return <CodeListField dimension={dimension} chosen={chosen} onChange={onChange} />;
  const label = getName(dimension, language);
  const [value = ""] = chosen;
  if (dimension.codes.length <= MAX_OPTIONS)
    return (
      <SelectField
        label={label}
        value={value}
        onChange={(code) => onChange(code ? [code] : [])}
        options={[
          ...(isOptional(dimension) ? [{ value: "", label: t.all(dimension.codes.length) }] : []),
          ...dimension.codes.map((code) => ({ value: code.id, label: getName(code, language) })),
        ]}
      />
    );
  return (
    <ComboField
      label={label}
      value={value}
      onChange={(code) => onChange(dimension.codes.some(({ id }) => id === code) ? [code] : [])}
      getChoices={(typed) => searchEntries(dimension.codes, typed).map((code) => toChoice(code, language))}
      formatValue={(id) => getName(dimension.codes.find((code) => code.id === id) ?? { id, names: {} }, language)}
      formatNoMatch={t.noMatch}
    />
  );
}

function CodeListField({ dimension, chosen, onChange }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const t = useImportMessages();
  const [typed, setTyped] = useState("");
  const label = getName(dimension, language);
  const codes = dimension.role === "flow" ? dimension.codes.filter((code) => findFlow(code)) : dimension.codes;
  const nameOf = (id: string): string => getName(codes.find((code) => code.id === id) ?? { id, names: {} }, language);
  const getChoices = (text: string) =>
    searchEntries(codes, text)
      .filter(({ id }) => !chosen.includes(id))
      .map((code) => toChoice(code, language));
  const add = (text: string): void => {
    const isCode = codes.some(({ id }) => id === text);
    setTyped(isCode ? "" : text);
    if (isCode && !chosen.includes(text)) onChange([...chosen, text]);
  };
  return (
    <div className={styles.root}>
      <ComboField
        // Empties the field when a code has been added.
        key={chosen.length}
        label={label}
        placeholder={chosen.length === 0 && isOptional(dimension) ? t.all(codes.length) : t.add(label)}
        value={typed}
        onChange={add}
        getChoices={getChoices}
        formatNoMatch={t.noMatch}
      />
      {chosen.length > 0 && (
        <ul className={styles.list} aria-label={t.chosen(label)}>
          {chosen.map((id) => (
            <li key={id} className={styles.item}>
              {nameOf(id)}
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t.remove(nameOf(id))}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
