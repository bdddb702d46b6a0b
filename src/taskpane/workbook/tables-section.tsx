import { Badge, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { insertedTables, updateTables, type RememberedTable, type UpdateOutcome } from "../../workbook";
import { useAction } from "../shared/action";
import { usePane } from "../shared/context";
import { useLast } from "../shared/last";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { Section } from "../shared/section";
import { UpdateOutcomeText } from "../shared/update-outcome";
import { TablesLoading } from "./tables-loading";

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    padding: "8px 10px",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { minWidth: 0, display: "flex", flexDirection: "column" },
  name: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px", overflowWrap: "anywhere" },
  empty: {
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
  },
  outcome: { gridColumn: "1 / -1" },
});

/** The inserted tables of the workbook, and their update to the data in use. */
export function TablesSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { text } = usePane();
  const problemText = useProblemText();
  const list = useAction(insertedTables);
  const update = useAction(updateTables);
  const look = list.run;
  // Tables come and go with the person's own work; what is shown is what there is when the tab is opened.
  useEffect(() => {
    if (active) void look();
  }, [active, look]);
  const updateSome = async (only?: readonly string[]): Promise<void> => {
    await update.run(only ? { only } : {});
    await look();
  };
  const tables = useLast(list.state.kind === "done" ? list.state.result : undefined);
  const report = update.state.kind === "done" ? update.state.result : undefined;
  const outcomeOf = (name: string): UpdateOutcome | undefined =>
    report?.tables.find(({ table }) => table.name === name)?.outcome;
  const busy = update.state.kind === "working";
  const failure = update.state.kind === "failed" ? update : list.state.kind === "failed" ? list : undefined;
  return (
    <Section
      title={text.workbook.tables}
      aside={
        tables &&
        tables.length > 1 && (
          <Button size="small" icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={() => void updateSome()}>
            {text.workbook.updateAll}
          </Button>
        )
      }
    >
      {failure?.state.kind === "failed" && (
        <Notice
          intent="error"
          onDismiss={failure.reset}
          actions={<Button onClick={() => void look()}>{text.common.tryAgain}</Button>}
        >
          {problemText(failure.state.error).body}
        </Notice>
      )}
      {!tables && list.state.kind !== "failed" && <TablesLoading />}
      {tables?.length === 0 && (
        <div className={styles.empty}>
          <Body1Strong>{text.workbook.noTables}</Body1Strong>
          <Caption1>{text.workbook.noTablesBody}</Caption1>
        </div>
      )}
      {tables && tables.length > 0 && (
        <>
          <Caption1 className={styles.body}>{text.workbook.tablesBody}</Caption1>
          <ul className={styles.list}>
            {tables.map((table) => (
              <TableItem
                key={table.name}
                table={table}
                outcome={outcomeOf(table.name)}
                busy={busy}
                onUpdate={() => void updateSome([table.name])}
              />
            ))}
          </ul>
        </>
      )}
      {report && report.forgotten.length > 0 && (
        <Notice intent="info" onDismiss={update.reset}>
          {text.workbook.forgotten(report.forgotten)}
        </Notice>
      )}
    </Section>
  );
}

interface ItemProps {
  readonly table: RememberedTable;
  readonly outcome: UpdateOutcome | undefined;
  readonly busy: boolean;
  readonly onUpdate: () => void;
}

function TableItem({ table: { name, sheet, address, spec, release }, outcome, busy, onUpdate }: ItemProps) {
  const styles = useStyles();
  const { text, dataset } = usePane();
  const where = address.includes("!") ? address : `${sheet}!${address}`;
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.name}>
          <Body1Strong>{name}</Body1Strong>
          {release !== dataset.newest.id && (
            <Badge appearance="tint" color="warning">
              {text.workbook.outdated}
            </Badge>
          )}
        </span>
        <Caption1 className={styles.body}>
          {[
            text.insert.kinds[spec.kind],
            spec.live ? text.workbook.live : text.workbook.values,
            where,
            text.workbook.madeWith(release),
          ].join(" · ")}
        </Caption1>
      </span>
      <Button size="small" aria-label={text.workbook.updateOne(name)} disabledFocusable={busy} onClick={onUpdate}>
        {text.workbook.update}
      </Button>
      <span className={styles.outcome} role="status">
        {outcome && <UpdateOutcomeText outcome={outcome} />}
      </span>
    </li>
  );
}
