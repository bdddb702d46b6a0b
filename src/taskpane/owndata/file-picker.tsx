import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "6px",
    padding: "14px 12px",
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorSubtleBackgroundHover },
  quiet: { color: tokens.colorNeutralForeground2 },
  input: { display: "none" },
});

interface Props {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => [...dataTransfer.types].includes("Files");

/** Takes a file that is chosen by a button or dropped. */
export function FilePicker({ busy, onFile }: Props) {
  const styles = useStyles();
  const { messages } = usePane();
  const t = messages.ownData;
  const input = useRef<HTMLInputElement>(null);
  const [isDragOver, setDragOver] = useState(false);
  const handleDrag = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    // Otherwise the browser would navigate to the file.
    event.preventDefault();
    setDragOver(true);
  };
  const handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDragOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={mergeClasses(styles.root, isDragOver && styles.over)}
      onDragEnter={handleDrag}
      onDragOver={handleDrag}
      onDragLeave={() => setDragOver(false)}
      onDrop={handleDrop}
    >
      <Button icon={<DocumentAddRegular />} disabledFocusable={busy} onClick={() => input.current?.click()}>
        {t.choose}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label={t.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // Lets the same file be chosen again after a correction.
          target.value = "";
        }}
      />
      <Caption1 className={styles.quiet}>{isDragOver ? t.dropNow : t.drop}</Caption1>
    </div>
  );
}
