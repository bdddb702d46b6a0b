import { Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useState } from "react";
import { usePane } from "../../shared/pane-context";
import { Section } from "../../shared/section";

/** Loaded when the tab is first opened. */
const BriefingForm = lazy(() => import(/* webpackChunkName: "briefing" */ "./briefing-form"));

const useStyles = makeStyles({
  body: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly active: boolean;
  readonly onInserted: () => void;
}

/** Ready-made briefings, each on a sheet of its own. */
export function BriefingSection({ active, onInserted }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const [opened, setOpened] = useState(active);
  useEffect(() => {
    if (active) setOpened(true);
  }, [active]);
  return (
    <Section title={messages.workbook.briefings}>
      <Caption1 className={styles.body}>{messages.workbook.briefingsBody}</Caption1>
      {opened && (
        <Suspense fallback={<Spinner size="tiny" label={messages.workbook.briefingsLoading} />}>
          <BriefingForm onInserted={onInserted} />
        </Suspense>
      )}
    </Section>
  );
}
