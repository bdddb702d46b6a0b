import { Button, makeStyles } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { useRef } from "react";

const useStyles = makeStyles({ input: { display: "none" }, start: { alignSelf: "start", overflowWrap: "anywhere" } });

interface Props {
  readonly label: string;
  readonly onFile: (file: File) => void;
}

/** Chooses a Parquet file on this computer. */
export function FileButton({ label, onFile }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={styles.start} icon={<DocumentRegular />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".parquet,.parq,application/vnd.apache.parquet"
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          target.value = "";
        }}
      />
    </>
  );
}
