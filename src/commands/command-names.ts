/** What the ribbon's buttons and the keyboard shortcuts call: the names in manifest.xml and shortcuts.json. */
export const COMMAND_NAMES = ["insertPartnerTable", "insertProductTable", "refreshData", "explainCell"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];
