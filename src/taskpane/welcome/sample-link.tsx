import { Button, Link, Spinner } from "@fluentui/react-components";
import { SAMPLE_FILES, openSample } from "../../workbook";
import { Notice } from "../shared/notice";
import { usePane } from "../shared/pane-context";
import { useAction } from "../shared/use-action";

/** Opens the sample workbook; where Excel does not, it can be downloaded. */
export function SampleLink() {
  const { messages, language, connected } = usePane();
  const t = messages.welcome;
  const { state, run } = useAction(() => openSample(language));
  const download = (
    // Where an Office app does not download from the pane, its browser does.
    <Link href={SAMPLE_FILES[language]} download target="_blank" rel="noopener noreferrer">
      {t.downloadSample}
    </Link>
  );
  if (!connected) return download;
  switch (state.kind) {
    case "working":
      return <Spinner size="tiny" label={t.openingSample} />;
    case "failed":
      return (
        <Notice intent="warning">
          {t.sampleNotOpened} {download}
        </Notice>
      );
    default:
      return <Button onClick={() => void run()}>{t.openSample}</Button>;
  }
}
