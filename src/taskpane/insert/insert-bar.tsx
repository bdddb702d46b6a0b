import { Button, Caption1, ProgressBar, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useEffect, useRef, type MouseEvent } from "react";
import { isProblem, type TableKind } from "../../workbook";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { Choose } from "../shared/select-field";
import { PLACES, type Place } from "./choices";
import type { Insert } from "./use-insert";

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

// Milliseconds; the longest that systems take for one.
const DOUBLE_CLICK = 500;

interface Props {
  readonly ready: boolean;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
  readonly insert: Insert;
  readonly kind: TableKind;
}

/** Where the table goes, the button that inserts it, and what became of it. */
export function InsertBar({ ready, place, onPlace, insert, kind }: Props) {
  const styles = useStyles();
  const { text, connected } = usePane();
  const { state } = insert;
  // A dialog that closes gives the focus back to it.
  const restoreFocus = useRestoreFocusTarget();
  const button = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const working = state.kind === "working";
  const was = useRef(working);
  const since = useRef(0);
  // The button that had the focus is replaced by the one that cancels, and comes back at the end.
  useEffect(() => {
    if (was.current !== working && (document.activeElement === document.body || working)) {
      (working ? cancel : button).current?.focus();
    }
    if (working && !was.current) since.current = performance.now();
    was.current = working;
  }, [working]);
  const onCancel = (event: MouseEvent): void => {
    // The button stands where the one that inserts stood: the second half of a double click is not meant for it.
    const byMouse = event.detail > 0;
    if (!byMouse || event.timeStamp - since.current > DOUBLE_CLICK) insert.cancel();
  };
  return (
    <div className={styles.bar}>
      <Outcome insert={insert} />
      {working ? (
        <div className={styles.row}>
          <div className={styles.progress}>
            <Caption1 role="status">
              {state.cancelling
                ? text.insert.cancelling
                : state.of > 0
                  ? text.insert.progress(state.done, state.of)
                  : text.insert.working}
            </Caption1>
            <ProgressBar aria-label={text.insert.working} {...(state.of > 0 && { value: state.done, max: state.of })} />
          </div>
          <Button ref={cancel} disabledFocusable={state.cancelling} onClick={onCancel}>
            {text.common.cancel}
          </Button>
        </div>
      ) : (
        <div className={styles.row}>
          <div className={styles.place}>
            <Choose
              label={text.insert.place}
              value={place}
              onChange={onPlace}
              options={PLACES.map((one) => ({ value: one, label: text.insert.places[one] }))}
            />
          </div>
          <Button
            ref={button}
            type="submit"
            {...restoreFocus}
            appearance="primary"
            disabledFocusable={!ready}
            title={connected ? undefined : text.outside.action}
            aria-label={text.insert.buttonOf(text.insert.kinds[kind])}
          >
            {text.insert.button}
          </Button>
        </div>
      )}
    </div>
  );
}

function Outcome({ insert: { state, reset } }: { readonly insert: Insert }) {
  const { text } = usePane();
  const problemText = useProblemText();
  switch (state.kind) {
    case "done":
      return (
        <Notice intent="success" onDismiss={reset}>
          {text.insert.done(state.inserted.table, state.inserted.address)}
        </Notice>
      );
    case "cancelled":
      return (
        <Notice intent="info" onDismiss={reset}>
          {text.insert.cancelled}
        </Notice>
      );
    case "failed": {
      // What stands in the way has a dialog of its own.
      if (isProblem(state.error, "occupied")) return null;
      const { title, body } = problemText(state.error);
      return (
        <Notice intent="error" title={title} onDismiss={reset}>
          {body}
        </Notice>
      );
    }
    default:
      return null;
  }
}
