import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { REFRESH_MODES, isBusy, getRefreshMessages, type RefreshState, type CheckOptions } from "../../refresh";
import type { Messages } from "../messages";
import { Facts, type Fact } from "../shared/facts";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { Section } from "../shared/section";
import { SelectField } from "../shared/select-field";
import { getOfferKey } from "../../session";
import { useDismissals } from "./dismissed";
import { RefreshProgress } from "./refresh-progress";
import { toRelativeTime } from "./refresh-status";
import type { RefreshActions } from "./use-refresh-state";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  undo: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: RefreshState;
  readonly actions: RefreshActions;
  readonly now: Date;
  /** The release that the workbook is pinned to: that answers, whatever is newer. */
  readonly pinnedTo?: string | undefined;
}

/** The state of the refresh with all its actions. */
export function RefreshView({ state, actions, now, pinnedTo }: Props) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const t = messages.refresh;
  const [cancelled, setCancelled] = useState(false);
  const busy = isBusy(state);
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  // A pressed button may disappear with its state: the focus then stays in this section. Without a press the focus is
  // left alone; it may be in the sheet.
  useEffect(() => {
    if (!pressed.current) return;
    if (document.activeElement === document.body) button.current?.focus();
    if (!busy) pressed.current = false;
  });
  const press = (action: () => unknown): void => {
    pressed.current = true;
    setCancelled(false);
    void action();
  };
  const startUpdate = (options?: CheckOptions): void => press(() => actions.update(options));
  const cancel = (): void => {
    setCancelled(true);
    actions.cancel();
  };
  return (
    <Section title={t.title}>
      <RefreshFacts state={state} now={now} pinnedTo={pinnedTo} />
      {busy ? <RefreshProgress state={state} /> : <RefreshOutcome state={state} onUpdate={startUpdate} />}
      {/* Not shown if the refresh ended before it could be cancelled. */}
      {cancelled && ["idle", "available"].includes(state.step.kind) && (
        <Notice intent="info" onDismiss={() => setCancelled(false)}>
          {t.cancelled}
        </Notice>
      )}
      {state.notes.map((note) => (
        <Notice key={note.code} intent="warning">
          {getRefreshMessages(language).note(note)}
        </Notice>
      ))}
      <div className={styles.row}>
        <Button ref={button} icon={<ArrowSyncRegular />} disabledFocusable={busy} onClick={() => startUpdate()}>
          {t.button}
        </Button>
        {busy && <Button onClick={cancel}>{messages.common.cancel}</Button>}
      </div>
      {state.previous && !busy && (
        <div className={styles.undo}>
          <Button icon={<ArrowUndoRegular />} onClick={() => press(actions.goBack)}>
            {t.goBackTo(state.previous.release)}
          </Button>
          <Caption1 className={styles.quiet}>{t.goBackHelp(state.previous.release)}</Caption1>
        </div>
      )}
      <SelectField
        label={t.setting}
        value={state.setting}
        onChange={(setting) => void actions.setMode(setting)}
        options={REFRESH_MODES.map((value) => ({ value, label: t.settings[value] }))}
      />
    </Section>
  );
}

/** The data in use, the time of the last check, and the date of the next release if one is announced. */
function RefreshFacts({ state, now, pinnedTo }: Pick<Props, "state" | "now" | "pinnedTo">) {
  const { messages } = usePane();
  const t = messages.refresh;
  const { inUse, lastChecked, nextRelease } = state;
  const facts: Fact[] = [
    ...(pinnedTo === undefined ? [] : [{ label: t.inUse, value: t.pinnedInUse(pinnedTo) }]),
    {
      label: pinnedTo === undefined ? t.inUse : t.newest,
      value: (inUse.sequence === undefined ? t.bundled : t.refreshed)(inUse.release),
    },
    { label: messages.data.version, value: inUse.name },
    {
      label: t.lastChecked,
      value: lastChecked ? formatLastChecked(messages, new Date(lastChecked), now) : t.neverChecked,
    },
    ...(nextRelease ? [{ label: t.nextRelease, value: t.day(nextRelease) }] : []),
  ];
  return <Facts facts={facts} />;
}

function formatLastChecked({ refresh: t }: Messages, instant: Date, now: Date): string {
  const elapsed = toRelativeTime(instant, now);
  const relative = elapsed === undefined ? "" : elapsed === "just now" ? t.justNow : t.relativeTime(...elapsed);
  return t.checkedAt(relative, t.moment(instant));
}

interface OutcomeProps {
  readonly state: RefreshState;
  readonly onUpdate: (wish?: CheckOptions) => void;
}

/** The result of the last check: newer data, none, or the error and what to do about it. */
function RefreshOutcome({ state: { step, inUse }, onUpdate }: OutcomeProps) {
  const { messages, language } = usePane();
  const { dismissed, dismiss } = useDismissals();
  const t = messages.refresh;
  const message = getRefreshMessages(language).step(step);
  switch (step.kind) {
    case "available":
      return dismissed.has(getOfferKey(step)) ? (
        <Notice intent="info">{t.later(step.version.release)}</Notice>
      ) : (
        <Notice
          intent="info"
          actions={
            <>
              <Button appearance="primary" onClick={() => onUpdate()}>
                {t.takeOffer}
              </Button>
              <Button onClick={() => dismiss(getOfferKey(step))}>{t.notNow}</Button>
            </>
          }
        >
          {t.offer(message, inUse.release)}
        </Notice>
      );
    case "upToDate":
      return <Notice intent="success">{message}</Notice>;
    case "done":
      return <Notice intent="success">{message}</Notice>;
    case "failed":
      return (
        <Notice
          intent={step.problem.code === "expired" ? "warning" : "error"}
          title={t.banner.failed}
          actions={
            <>
              <Button onClick={() => onUpdate()}>{messages.common.tryAgain}</Button>
              {step.problem.code === "expired" && (
                <Button onClick={() => onUpdate({ acceptExpired: true })}>{t.acceptExpired}</Button>
              )}
            </>
          }
        >
          {message}
        </Notice>
      );
    case "offline":
      return (
        <Notice intent="warning" actions={<Button onClick={() => onUpdate()}>{messages.common.tryAgain}</Button>}>
          {message}
        </Notice>
      );
    default:
      return null;
  }
}
