import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { getRefreshMessages } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { useDescribeError } from "../shared/describe-error";
import { listBanners, getBannerKey, getVersionRelease, type Banner } from "./banners";
import { useDismissals } from "./dismissed";
import { RefreshProgress } from "./refresh-progress";
import { refreshActions, useRefreshRequested, useRefreshState, useAnnounceStages } from "./use-refresh-state";
import { useWorkbookState } from "./workbook-state";

const useStyles = makeStyles({ place: { display: "contents" } });

interface Props {
  /** Whether the refresh section of the Data tab is visible. */
  readonly isRefreshVisible: boolean;
  readonly onShowRefresh: () => void;
}

/** The most important message about the data, above every tab, until it is resolved or dismissed. */
export function RefreshBanner({ isRefreshVisible, onShowRefresh }: Props) {
  const styles = useStyles();
  const state = useRefreshState();
  const { data } = useWorkbookState();
  const { dismissed, dismiss } = useDismissals();
  const requested = useRefreshRequested();
  useAnnounceStages(state, requested);
  const { kind } = state.step;
  const [banner] = listBanners({ state, workbook: data, requested, isRefreshVisible }).filter(
    (one) => !dismissed.has(getBannerKey(one)),
  );
  // The refresh section has shown the change.
  const seenChange = isRefreshVisible && kind === "done" ? state.lastChange : undefined;
  useEffect(() => {
    if (seenChange) dismiss(seenChange);
  }, [seenChange, dismiss]);
  const container = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  // A pressed button disappears with its banner: the focus moves to the next banner, or back to the tabs.
  useEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return;
    pressed.current = false;
    const next =
      container.current?.querySelector("button") ?? document.querySelector('[role="tab"][aria-selected="true"]');
    (next as HTMLElement | null)?.focus();
  });
  return (
    <>
      {banner && (
        <div ref={container} className={styles.place} onClickCapture={() => (pressed.current = true)}>
          <BannerNotice banner={banner} onShowRefresh={onShowRefresh} onDismiss={() => dismiss(getBannerKey(banner))} />
        </div>
      )}
      <WorkbookErrors />
    </>
  );
}

interface NoticeProps {
  readonly banner: Banner;
  readonly onShowRefresh: () => void;
  readonly onDismiss: () => void;
}

function BannerNotice({ banner, onShowRefresh, onDismiss }: NoticeProps): ReactNode {
  const { messages, language } = usePane();
  const { unpin, sync, pin, isFromCoauthor } = useWorkbookState();
  const t = messages.refresh.banner;
  const refreshMessages = getRefreshMessages(language);
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
              <Button onClick={() => void unpin.run()}>{messages.refresh.unpin}</Button>
            </>
          }
        >
          {t.notHeld(banner.release)}
        </Notice>
      );
    case "mixed": {
      const { comparison } = banner;
      const [saved, inUse] = [getVersionRelease(comparison.was), getVersionRelease(comparison.is)];
      return (
        <Notice
          slim
          intent="warning"
          onDismiss={onDismiss}
          actions={
            <>
              {comparison.kind === "older" ? (
                <Button onClick={refresh}>{t.refresh}</Button>
              ) : (
                <Button onClick={() => void sync.run()}>{t.sync}</Button>
              )}
              {comparison.kind === "newer" && <Button onClick={() => void pin.run()}>{t.pin(saved)}</Button>}
              <Button onClick={onDismiss}>{t.keep}</Button>
            </>
          }
        >
          {isFromCoauthor && `${t.coauthor} `}
          {comparison.kind === "corrected" ? t.corrected(saved) : t[comparison.kind](saved, inUse)}
        </Notice>
      );
    }
    case "busy":
      return (
        <Notice slim intent="info" actions={<Button onClick={refreshActions.cancel}>{messages.common.cancel}</Button>}>
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
              <Button onClick={refresh}>{messages.common.tryAgain}</Button>
              <Button onClick={onShowRefresh}>{t.showDetails}</Button>
            </>
          }
        >
          {refreshMessages.step(banner.step)}
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
                {messages.refresh.takeOffer}
              </Button>
              <Button onClick={onDismiss}>{messages.refresh.notNow}</Button>
            </>
          }
        >
          {refreshMessages.step(banner.step)}
        </Notice>
      );
    case "changed":
      return (
        <Notice
          slim
          intent="success"
          onDismiss={onDismiss}
          actions={<Button onClick={onShowRefresh}>{t.showChanges}</Button>}
        >
          {refreshMessages.step(banner.change)}
        </Notice>
      );
    case "pinned":
      return (
        <Notice
          slim
          intent="info"
          onDismiss={onDismiss}
          actions={<Button onClick={() => void unpin.run()}>{messages.refresh.unpin}</Button>}
        >
          {t.pinned(banner.release)}
        </Notice>
      );
  }
}

/** The errors of pinning, unpinning and syncing the workbook. */
function WorkbookErrors() {
  const { messages } = usePane();
  const describeError = useDescribeError();
  const { pin, unpin, sync } = useWorkbookState();
  return (
    <>
      {[pin, unpin, sync].map(
        ({ state, reset, run }, at) =>
          state.kind === "failed" && (
            <Notice
              key={at}
              intent="error"
              title={messages.refresh.syncFailed}
              onDismiss={reset}
              actions={<Button onClick={() => void run()}>{messages.common.tryAgain}</Button>}
            >
              {describeError(state.error).body}
            </Notice>
          ),
      )}
    </>
  );
}
