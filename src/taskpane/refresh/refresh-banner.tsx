import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { refreshWords } from "../../refresh";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { useProblemText } from "../shared/problem-text";
import { refreshActions } from "./actions";
import { bannersOf, keyOf, releaseIn, type Banner } from "./banners";
import { usePutAway } from "./put-away";
import { RefreshProgress } from "./refresh-progress";
import { useAsked, useRefresh, useStagesAloud } from "./use-refresh";
import { useWorkbookState } from "./workbook-state";

const useStyles = makeStyles({ place: { display: "contents" } });

interface Props {
  /** Whether the place of the refresh itself is in sight. */
  readonly inPlace: boolean;
  readonly onShowPlace: () => void;
}

/** One line over every tab about the data, the one that matters most, until it is seen to or put away. */
export function RefreshBanner({ inPlace, onShowPlace }: Props) {
  const styles = useStyles();
  const state = useRefresh();
  const { data } = useWorkbookState();
  const { away, putAway } = usePutAway();
  const asked = useAsked();
  useStagesAloud(state, asked);
  const { kind } = state.step;
  const [banner] = bannersOf({ state, workbook: data, asked, inPlace }).filter((one) => !away.has(keyOf(one)));
  // Whoever sees the place of the refresh has been told.
  const seen = inPlace && kind === "done" ? state.lastChange : undefined;
  useEffect(() => {
    if (seen) putAway(seen);
  }, [seen, putAway]);
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // The button that was pressed goes with its line: the focus goes on to the next line, or back to the tabs.
  useEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return;
    pressed.current = false;
    const next = place.current?.querySelector("button") ?? document.querySelector('[role="tab"][aria-selected="true"]');
    (next as HTMLElement | null)?.focus();
  });
  return (
    <>
      {banner && (
        <div ref={place} className={styles.place} onClickCapture={() => (pressed.current = true)}>
          <BannerNotice banner={banner} onShowPlace={onShowPlace} onDismiss={() => putAway(keyOf(banner))} />
        </div>
      )}
      <WorkbookProblems />
    </>
  );
}

interface NoticeProps {
  readonly banner: Banner;
  readonly onShowPlace: () => void;
  readonly onDismiss: () => void;
}

function BannerNotice({ banner, onShowPlace, onDismiss }: NoticeProps): ReactNode {
  const { text, language } = usePane();
  const { unpin, update, pin } = useWorkbookState();
  const t = text.refresh.banner;
  const words = refreshWords(language);
  const refresh = (): void => void refreshActions.update();
  switch (banner.kind) {
    case "notHeld":
      return (
        <Notice
          slim
          intent="error"
          onDismiss={onDismiss}
          actions={
            <>
              <Button onClick={refresh}>{t.refresh}</Button>
              <Button onClick={() => void unpin.run()}>{text.refresh.unpin}</Button>
            </>
          }
        >
          {t.notHeld(banner.release)}
        </Notice>
      );
    case "mixed": {
      const { standing } = banner;
      const [was, is] = [releaseIn(standing.was), releaseIn(standing.is)];
      return (
        <Notice
          slim
          intent="warning"
          onDismiss={onDismiss}
          actions={
            <>
              {standing.kind === "older" ? (
                <Button onClick={refresh}>{t.refresh}</Button>
              ) : (
                <Button onClick={() => void update.run()}>{t.follow}</Button>
              )}
              {standing.kind === "newer" && <Button onClick={() => void pin.run()}>{t.pin(was)}</Button>}
              <Button onClick={onDismiss}>{t.keep}</Button>
            </>
          }
        >
          {standing.kind === "corrected" ? t.corrected(was) : t[standing.kind](was, is)}
        </Notice>
      );
    }
    case "busy":
      return (
        <Notice slim intent="info" actions={<Button onClick={refreshActions.cancel}>{text.common.cancel}</Button>}>
          <RefreshProgress state={banner.state} />
        </Notice>
      );
    case "failed":
      return (
        <Notice
          slim
          intent={banner.step.kind === "offline" ? "warning" : "error"}
          onDismiss={onDismiss}
          actions={
            <>
              <Button onClick={refresh}>{text.common.tryAgain}</Button>
              <Button onClick={onShowPlace}>{t.see}</Button>
            </>
          }
        >
          {words.step(banner.step)}
        </Notice>
      );
    case "available":
      return (
        <Notice
          slim
          intent="info"
          actions={
            <>
              <Button appearance="primary" onClick={refresh}>
                {text.refresh.take}
              </Button>
              <Button onClick={onDismiss}>{text.refresh.notNow}</Button>
            </>
          }
        >
          {words.step(banner.step)}
        </Notice>
      );
    case "changed":
      return (
        <Notice
          slim
          intent="success"
          onDismiss={onDismiss}
          actions={<Button onClick={onShowPlace}>{t.seeChanges}</Button>}
        >
          {words.step(banner.change)}
        </Notice>
      );
    case "pinned":
      return (
        <Notice
          slim
          intent="info"
          onDismiss={onDismiss}
          actions={<Button onClick={() => void unpin.run()}>{text.refresh.unpin}</Button>}
        >
          {t.pinned(banner.release)}
        </Notice>
      );
  }
}

/** What Excel refused when the workbook was to be pinned, unpinned or brought up to date. */
function WorkbookProblems() {
  const { text } = usePane();
  const problemText = useProblemText();
  const { pin, unpin, update } = useWorkbookState();
  return (
    <>
      {[pin, unpin, update].map(
        ({ state, reset, run }, at) =>
          state.kind === "failed" && (
            <Notice
              key={at}
              intent="error"
              title={text.refresh.notFollowed}
              onDismiss={reset}
              actions={<Button onClick={() => void run()}>{text.common.tryAgain}</Button>}
            >
              {problemText(state.error).body}
            </Notice>
          ),
      )}
    </>
  );
}
