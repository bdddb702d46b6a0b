import { Button, Caption1, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { PinOffRegular, PinRegular } from "@fluentui/react-icons";
import { usePane } from "../shared/pane-context";
import { Facts } from "../shared/facts";
import { Section } from "../shared/section";
import { getVersionRelease } from "./banners";
import { useWorkbookState } from "./workbook-state";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  spinner: { justifyContent: "flex-start" },
});

/** The data version and pin of this workbook; nothing until they are loaded. */
export function WorkbookSection() {
  const styles = useStyles();
  const { messages, dataset } = usePane();
  const { data, syncing, pin, unpin, sync } = useWorkbookState();
  if (!data) return null;
  const t = messages.refresh;
  const { savedVersion, comparison, formulas } = data;
  const busy = syncing || [pin, unpin, sync].some(({ state }) => state.kind === "working");
  const isMismatched = "was" in comparison && formulas > 0;
  return (
    <Section title={t.workbook}>
      <Facts
        facts={[
          { label: t.formulas, value: formulas > 0 ? t.cellsWith(formulas) : t.noFormulas },
          // The version is saved once all formulas are answered.
          ...(savedVersion && formulas > 0 ? [{ label: t.version, value: savedVersion }] : []),
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
            {t.pin(savedVersion ? getVersionRelease(savedVersion) : dataset.newestRelease.id)}
          </Button>
        )}
        {isMismatched && !data.pin && (
          <Button disabledFocusable={busy} onClick={() => void sync.run()}>
            {comparison.kind === "older" ? t.takeOlder : t.banner.sync}
          </Button>
        )}
      </div>
      {busy && <Spinner className={styles.spinner} size="tiny" label={t.syncing} />}
      <Caption1 className={styles.quiet}>{t.pinHelp}</Caption1>
    </Section>
  );
}
