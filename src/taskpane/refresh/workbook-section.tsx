import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { PinOffRegular, PinRegular } from "@fluentui/react-icons";
import { usePane } from "../shared/context";
import { Facts } from "../shared/facts";
import { Section } from "../shared/section";
import { releaseIn } from "./banners";
import { useWorkbookState } from "./workbook-state";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  spinner: { justifyContent: "flex-start" },
});

/** Which data the figures of this workbook are from, and whether they are to stay; nothing until that is known. */
export function WorkbookSection() {
  const styles = useStyles();
  const { text, dataset } = usePane();
  const { data, working, pin, unpin, update } = useWorkbookState();
  if (!data) return null;
  const t = text.refresh;
  const { remembered, standing, formulas } = data;
  const busy = working || [pin, unpin, update].some(({ state }) => state.kind === "working");
  const mixed = "was" in standing && formulas > 0;
  return (
    <Section title={t.workbook}>
      <Facts
        facts={[
          { label: t.figures, value: remembered ? t.figuresOf(remembered) : t.noFigures },
          { label: text.functions.formula, value: t.cellsWith(formulas) },
          { label: t.pinLabel, value: data.pin ? t.pinned(data.pin.release) : t.notPinned },
        ]}
      />
      <div className={styles.row}>
        {data.pin ? (
          <Button icon={<PinOffRegular />} disabledFocusable={busy} onClick={() => void unpin.run()}>
            {t.unpin}
          </Button>
        ) : (
          <Button icon={<PinRegular />} disabledFocusable={busy} onClick={() => void pin.run()}>
            {t.pin(remembered ? releaseIn(remembered) : dataset.newest.id)}
          </Button>
        )}
        {mixed && !data.pin && (
          <Button disabledFocusable={busy} onClick={() => void update.run()}>
            {standing.kind === "older" ? t.takeOlder : t.banner.follow}
          </Button>
        )}
      </div>
      {busy && <Spinner className={styles.spinner} size="tiny" label={t.following} />}
      <Caption1 className={styles.quiet}>{t.pinHelp}</Caption1>
    </Section>
  );
}
