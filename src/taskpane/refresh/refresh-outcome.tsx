import { Button } from "@fluentui/react-components";
import { refreshWords, type RefreshState, type Wish } from "../../refresh";
import { usePane } from "../shared/context";
import { Notice } from "../shared/notice";
import { offerOf, usePutAway } from "./put-away";

interface Props {
  readonly state: RefreshState;
  readonly onTake: (wish?: Wish) => void;
}

/** What came of the last look: newer data to take, none, or why it failed, and what to do; nothing while it goes on. */
export function RefreshOutcome({ state: { step, inUse }, onTake }: Props) {
  const { text, language } = usePane();
  const { away, putAway } = usePutAway();
  const t = text.refresh;
  const sentence = refreshWords(language).step(step);
  switch (step.kind) {
    case "available":
      return away.has(offerOf(step)) ? (
        <Notice intent="info">{t.later(step.version.release)}</Notice>
      ) : (
        <Notice
          intent="info"
          actions={
            <>
              <Button appearance="primary" onClick={() => onTake()}>
                {t.take}
              </Button>
              <Button onClick={() => putAway(offerOf(step))}>{t.notNow}</Button>
            </>
          }
        >
          {t.offer(sentence, inUse.release)}
        </Notice>
      );
    case "upToDate":
      return <Notice intent="success">{sentence}</Notice>;
    case "done":
      return <Notice intent="success">{sentence}</Notice>;
    case "failed":
      return (
        <Notice
          intent={step.problem.code === "expired" ? "warning" : "error"}
          title={t.banner.failed}
          actions={
            <>
              <Button onClick={() => onTake()}>{text.common.tryAgain}</Button>
              {step.problem.code === "expired" && (
                <Button onClick={() => onTake({ acceptExpired: true })}>{t.followExpired}</Button>
              )}
            </>
          }
        >
          {sentence}
        </Notice>
      );
    case "offline":
      return (
        <Notice intent="warning" actions={<Button onClick={() => onTake()}>{text.common.tryAgain}</Button>}>
          {sentence}
        </Notice>
      );
    default:
      return null;
  }
}
