import { makeStyles } from "@fluentui/react-components";

/** Dialogs as narrow as the pane can be, their buttons under one another. */
export const useDialogStyles = makeStyles({
  surface: {
    width: "calc(100vw - 32px)",
    maxWidth: "420px",
    padding: "20px",
    // Fluent lets a dialog fill a narrow window.
    "@media screen and (max-width: 480px)": { maxWidth: "420px" },
  },
  content: { overflowWrap: "anywhere" },
  actions: { gridColumn: "1 / -1", display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
});
