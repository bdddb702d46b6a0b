import { Body1, Caption1, Caption1Strong, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { FunctionGroup, FunctionsHelp } from "../../functions";
import { usePane } from "../shared/pane-context";
import { CollapsibleSection } from "../shared/collapsible-section";
import { Section } from "../shared/section";
import { CellErrorList } from "./cell-error-list";
import { searchCellErrors } from "./search-cell-errors";
import { searchFunctions } from "./search-functions";

const GROUPS: readonly FunctionGroup[] = ["one", "table", "about"];

const useStyles = makeStyles({
  search: { maxWidth: "none" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
  },
  item: { ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  button: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    width: "100%",
    padding: "8px 10px",
    border: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  id: { display: "block", fontFamily: tokens.fontFamilyMonospace, color: tokens.colorBrandForeground1 },
  purpose: { display: "block", color: tokens.colorNeutralForeground2 },
  chevron: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly help: FunctionsHelp;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (id: string) => void;
}

/** All functions, or those that a search finds, each with its purpose; then what cells show in place of an answer. */
export function FunctionList({ help: { functions, cellErrors }, typed, onType, onChoose }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const found = searchFunctions(functions, typed);
  const foundErrors = searchCellErrors(cellErrors.errors, typed);
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label={messages.functions.search}
        placeholder={messages.functions.searchHint}
        value={typed}
        onChange={(_event, { value }) => onType(value)}
      />
      <Caption1 role="status" hidden={typed === ""}>
        {found.length > 0 ? messages.functions.found(found.length) : ""}
      </Caption1>
      {found.length + foundErrors.length === 0 && <Body1>{messages.functions.none(typed)}</Body1>}
      {GROUPS.map((group) => {
        const members = found.filter((one) => one.group === group);
        return (
          members.length > 0 && (
            <Section key={group} title={messages.functions.groups[group]}>
              <ul className={styles.list}>
                {members.map(({ id, purpose }) => (
                  <li key={id} className={styles.item}>
                    <button type="button" className={styles.button} data-function={id} onClick={() => onChoose(id)}>
                      <span>
                        <Caption1Strong className={styles.id}>{id}</Caption1Strong>
                        <Caption1 className={styles.purpose}>{purpose}</Caption1>
                      </span>
                      <ChevronRightRegular className={styles.chevron} aria-hidden />
                    </button>
                  </li>
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {typed === "" ? (
        <CollapsibleSection title={cellErrors.title}>
          <CellErrorList errors={cellErrors.errors} />
        </CollapsibleSection>
      ) : (
        foundErrors.length > 0 && (
          <Section title={cellErrors.title}>
            <CellErrorList errors={foundErrors} />
          </Section>
        )
      )}
    </>
  );
}
