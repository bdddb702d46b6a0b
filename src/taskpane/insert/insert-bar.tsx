import { Button, Caption1, ProgressBar, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useEffect, useRef, type MouseEvent } from "react";
import type { TableKind } from "../../workbook";
import { usePane } from "../shared/pane-context";
import { SelectControl } from "../shared/select-field";
import { InsertOutcome } from "../shared/insert-outcome";
import { INSERT_PLACES, type InsertPlace } from "./insert-settings";
import type { InsertAction } from "../shared/use-insert";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "10px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: "flex", alignItems: "center", columnGap: "8px", minWidth: 0 },
  place: { flex: "1 1 0", minWidth: 0 },
  progress: { flex: "1 1 0", minWidth: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
});

// Milliseconds; the longest interval that systems use.
const DOUBLE_CLICK = 500;

interface Props {
  readonly ready: boolean;
  readonly place: InsertPlace;
  readonly onPlaceChange: (place: InsertPlace) => void;
  readonly insert: InsertAction;
  readonly kind: TableKind;
}

/** The place of the table, the button that inserts it, and the outcome. */
export function InsertBar({ ready, place, onPlaceChange, insert, kind }: Props) {
  const styles = useStyles();
  const { messages, connected } = usePane();
  const { state } = insert;
  // A closing dialog returns the focus to the button.
  const restoreFocus = useRestoreFocusTarget();
  const button = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const working = state.kind === "working";
  const wasWorking = useRef(working);
  const startedAt = useRef(0);
  // The focused Insert button is replaced by Cancel, and comes back at the end.
  useEffect(() => {
    if (wasWorking.current !== working && (document.activeElement === document.body || working)) {
      (working ? cancel : button).current?.focus();
    }
    if (working && !wasWorking.current) startedAt.current = performance.now();
    wasWorking.current = working;
  }, [working]);
  const onCancel = (event: MouseEvent): void => {
    // Cancel takes the place of Insert: the second half of a double click is not meant for it.
    const byMouse = event.detail > 0;
    if (!byMouse || event.timeStamp - startedAt.current > DOUBLE_CLICK) insert.cancel();
  };
  return (
    <div className={styles.bar}>
      <InsertOutcome insert={insert} />
      {working ? (
        <div className={styles.row}>
          <div className={styles.progress}>
            <Caption1 role="status">
              {state.cancelling
                ? messages.insert.cancelling
                : state.of > 0
                  ? messages.insert.progress(state.done, state.of)
                  : messages.insert.working}
            </Caption1>
            <ProgressBar
              aria-label={messages.insert.working}
              {...(state.of > 0 && { value: state.done, max: state.of })}
            />
          </div>
          <Button ref={cancel} disabledFocusable={state.cancelling} onClick={onCancel}>
            {messages.common.cancel}
          </Button>
        </div>
      ) : (
        <div className={styles.row}>
          <div className={styles.place}>
            <SelectControl
              label={messages.insert.place}
              value={place}
              onChange={onPlaceChange}
              options={INSERT_PLACES.map((one) => ({ value: one, label: messages.insert.places[one] }))}
            />
          </div>
          <Button
            ref={button}
            type="submit"
            {...restoreFocus}
            appearance="primary"
            disabledFocusable={!ready}
            title={connected ? undefined : messages.outside.action}
            aria-label={messages.insert.insertKind(messages.insert.kinds[kind])}
          >
            {messages.insert.button}
          </Button>
        </div>
      )}
    </div>
  );
}
