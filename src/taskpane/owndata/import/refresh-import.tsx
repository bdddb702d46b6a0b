import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ImportProgress } from "../../../imports";
import type { OwnSource } from "../../../owndata";
import { Notice } from "../../shared/notice";
import { usePane } from "../../shared/pane-context";
import { FetchProgress } from "./fetch-progress";
import { refreshSource } from "./import-draft";
import { RequestError } from "./request-error";
import { useImportMessages } from "./use-import-messages";
import { useRequest } from "./use-request";

interface Props {
  readonly source: OwnSource;
  readonly onDismiss: () => void;
}

/** Refreshes a source from its service as soon as it is shown, with its progress and what came of it. */
export default function RefreshImport({ source, onDismiss }: Props) {
  const { language } = usePane();
  const t = useImportMessages();
  const [progress, setProgress] = useState<ImportProgress>();
  const refresh = useRequest((signal) => refreshSource(source, { language, signal, onProgress: setProgress }));
  const { state, run, cancel } = refresh;
  useEffect(() => void run(), [run]);
  switch (state.kind) {
    case "failed":
      return <RequestError error={state.error} onDismiss={onDismiss} />;
    case "cancelled":
      return (
        <Notice intent="info" onDismiss={onDismiss}>
          {t.refreshCancelled(source.name)}
        </Notice>
      );
    case "done": {
      const { result } = state;
      const isRefreshed = result.kind === "refreshed";
      return (
        <Notice intent={isRefreshed ? "success" : "error"} onDismiss={onDismiss}>
          {isRefreshed
            ? t.refreshed(source.name, result.figures)
            : result.kind === "unusable"
              ? t.notRefreshable
              : t.refreshInvalid(source.name, result.problem)}
        </Notice>
      );
    }
    default:
      return progress ? (
        <FetchProgress progress={progress} onCancel={cancel} />
      ) : (
        <Spinner size="tiny" label={t.structure} />
      );
  }
}
