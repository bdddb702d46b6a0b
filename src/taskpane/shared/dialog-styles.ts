import { makeStyles } from "@fluentui/react-components";

/** Dialogs as narrow as the pane can be, their buttons under one another. */
export const useDialogStyles = makeStyles({
  surface: { maxWidth: "min(420px, calc(100vw - 24px))", padding: "20px" },
  content: { overflowWrap: "anywhere" },
  actions: { gridColumn: "1 / -1", display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
});
