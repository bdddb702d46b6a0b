import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ImportPlan, Service } from "../../../imports";
import { CopyButton } from "../../shared/copy-button";
import { usePane } from "../../shared/pane-context";
import { Notice } from "../../shared/notice";
import { useImportMessages } from "./use-import-messages";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: "6px", alignItems: "flex-start", minWidth: 0 },
  address: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface Props {
  readonly service: Service;
  readonly plan: ImportPlan;
}

/** What an import will ask for, before it is asked. */
export function PlanView({ service, plan }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const t = useImportMessages();
  const { calls, estimate, pieces, waitUntil, address } = plan;
  const hours = (service.limits.calls?.seconds ?? 0) / 3600;
  const formatTime = (time: number): string =>
    new Date(time).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hour12: false });
  return (
    <div className={styles.root} role="status">
      <Caption1>
        {t.plan(pieces.length, estimate)} {calls && t.calls(calls.left, calls.most, hours)}
      </Caption1>
      <Caption1 className={styles.address} lang="en">
        {address}
      </Caption1>
      <CopyButton size="small" appearance="subtle" label={t.query} value={address} />
      {waitUntil !== undefined && (
        <Notice intent="warning">
          {calls && pieces.length > calls.most ? t.chooseLess : t.waitUntil(formatTime(waitUntil))}
        </Notice>
      )}
    </div>
  );
}
