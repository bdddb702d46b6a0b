import { Badge, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { listInsertedTables, updateTables, type InsertedTable, type UpdateOutcome } from "../../workbook";
import { useAction } from "../shared/use-action";
import { usePane } from "../shared/pane-context";
import { useLast } from "../shared/use-last";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import { Section } from "../shared/section";
import { UpdateOutcomeText } from "../shared/update-outcome-text";
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

/** The inserted tables of the workbook, with their update to the data in use. */
export function TablesSection({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { messages } = usePane();
  const describeError = useDescribeError();
  const list = useAction(listInsertedTables);
  const update = useAction(updateTables);
  const reload = list.run;
  // Tables change with the person's own work; the list is read whenever the tab opens.
  useEffect(() => {
    if (active) void reload();
  }, [active, reload]);
  const updateSome = async (only?: readonly string[]): Promise<void> => {
    await update.run(only ? { only } : {});
    await reload();
  };
  const tables = useLast(list.state.kind === "done" ? list.state.result : undefined);
  const report = update.state.kind === "done" ? update.state.result : undefined;
  const findOutcome = (name: string): UpdateOutcome | undefined =>
    report?.tables.find(({ table }) => table.name === name)?.outcome;
  const busy = update.state.kind === "working";
  const failure = update.state.kind === "failed" ? update : list.state.kind === "failed" ? list : undefined;
  return (
    <Section
      title={messages.workbook.tables}
      aside={
        tables &&
        tables.length > 1 && (
          <Button size="small" icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={() => void updateSome()}>
            {messages.workbook.updateAll}
          </Button>
        )
      }
    >
      {failure?.state.kind === "failed" && (
        <Notice
          intent="error"
          onDismiss={failure.reset}
          actions={<Button onClick={() => void reload()}>{messages.common.tryAgain}</Button>}
        >
          {describeError(failure.state.error).body}
        </Notice>
      )}
      {!tables && list.state.kind !== "failed" && <TablesLoading />}
      {tables?.length === 0 && (
        <div className={styles.empty}>
          <Body1Strong>{messages.workbook.noTables}</Body1Strong>
          <Caption1>{messages.workbook.noTablesBody}</Caption1>
        </div>
      )}
      {tables && tables.length > 0 && (
        <>
          <Caption1 className={styles.body}>{messages.workbook.tablesBody}</Caption1>
          <ul className={styles.list}>
            {tables.map((table) => (
              <TableItem
                key={table.name}
                table={table}
                outcome={findOutcome(table.name)}
                busy={busy}
                onUpdate={() => void updateSome([table.name])}
              />
            ))}
          </ul>
        </>
      )}
      {report && report.forgotten.length > 0 && (
        <Notice intent="info" onDismiss={update.reset}>
          {messages.workbook.unlisted(report.forgotten)}
        </Notice>
      )}
    </Section>
  );
}

interface ItemProps {
  readonly table: InsertedTable;
  readonly outcome: UpdateOutcome | undefined;
  readonly busy: boolean;
  readonly onUpdate: () => void;
}

function TableItem({ table: { name, sheet, address, spec, release }, outcome, busy, onUpdate }: ItemProps) {
  const styles = useStyles();
  const { messages, dataset } = usePane();
  const location = address.includes("!") ? address : `${sheet}!${address}`;
  return (
    <li className={styles.item}>
      <span className={styles.words}>
        <span className={styles.name}>
          <Body1Strong>{name}</Body1Strong>
          {release !== dataset.newestRelease.id && (
            <Badge appearance="tint" color="warning">
              {messages.workbook.outdated}
            </Badge>
          )}
        </span>
        <Caption1 className={styles.body}>
          {[
            messages.insert.kinds[spec.kind],
            spec.live ? messages.workbook.live : messages.workbook.values,
            location,
            messages.workbook.insertedFrom(release),
          ].join(" · ")}
        </Caption1>
      </span>
      <Button size="small" aria-label={messages.workbook.updateOne(name)} disabledFocusable={busy} onClick={onUpdate}>
        {messages.workbook.update}
      </Button>
      <span className={styles.outcome} role="status">
        {outcome && <UpdateOutcomeText outcome={outcome} />}
      </span>
    </li>
  );
}
