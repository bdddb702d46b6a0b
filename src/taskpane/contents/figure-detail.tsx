import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { formatFormula, listArguments, type Period } from "../../query";
import { toFormula } from "../../statistics";
import type { FigureQuery } from "../../statistics/availability";
import { createDefaultSpec } from "../../workbook";
import { InsertFormula } from "../shared/insert-formula";
import { Result } from "../shared/result";
import { InsertOutcome, OccupiedDialog } from "../shared/insert-outcome";
import { useInsert } from "../shared/use-insert";
import { FormulaText } from "../shared/formula-text";
import { usePane } from "../shared/pane-context";
import { Section } from "../shared/section";
import type { RowDimension } from "./figures";
import type { Row } from "./rows";
import { useContentsMessages } from "./use-contents-messages";

const useStyles = makeStyles({ button: { alignSelf: "start" } });

interface Props {
  readonly row: Row;
  readonly query: FigureQuery;
  readonly period: Period;
  readonly dimension: RowDimension;
}

const KINDS = { partner: "partners", product: "products" } as const;

/** The figure of a cell with its formula, which can be inserted, as can the table of all rows in its period. */
export function FigureDetail({ row, query, period, dimension }: Props) {
  const styles = useStyles();
  const { language, messages, dataset, connected } = usePane();
  const t = useContentsMessages();
  const insert = useInsert();
  const { subject, flow, measure } = query;
  const formula = useMemo(
    () => toFormula({ dataset, subject, flow, period }, measure, { currency: dataset.currency }),
    [dataset, subject, flow, period, measure],
  );
  const args = useMemo(() => listArguments(formula, language), [formula, language]);
  const text = formatFormula(formula, language);
  const insertTable = (): void =>
    void insert.start({ ...createDefaultSpec(KINDS[dimension], language), flow, period }, "next free");
  return (
    <Section title={t.figure(row.label, messages.period(period))}>
      <Result id={formula.functionId} args={args} live />
      <FormulaText formula={text} />
      <InsertFormula formula={text} disabled={false} />
      <Button
        className={styles.button}
        disabled={!connected}
        disabledFocusable={insert.state.kind === "working"}
        title={connected ? undefined : messages.outside.action}
        onClick={insertTable}
      >
        {t.insertTable[dimension]}
      </Button>
      <InsertOutcome insert={insert} />
      <OccupiedDialog insert={insert} />
    </Section>
  );
}
