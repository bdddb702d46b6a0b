import { Button } from "@fluentui/react-components";
import { getRefreshMessages, type RefreshState, type CheckOptions } from "../../refresh";
import { usePane } from "../shared/pane-context";
import { Notice } from "../shared/notice";
import { getOfferKey, useDismissals } from "./dismissed";

interface Props {
  readonly state: RefreshState;
  readonly onUpdate: (wish?: CheckOptions) => void;
}

/** What came of the last look: newer data to take, none, or why it failed, and what to do; nothing while it goes on. */
export function RefreshOutcome({ state: { step, inUse }, onUpdate }: Props) {
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
                {t.take}
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
