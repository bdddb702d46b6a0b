/**
 * The keyboard shortcuts, from which the build makes shortcuts.json. All begin with Ctrl+Shift+Alt, as Microsoft asks of
 * add-ins, since Excel and browsers use few of those themselves.
 */
import type { LocalizedText } from "../language";
import type { CommandName } from "./command-names";

interface Shortcut {
  /** On Mac, Alt is the Option key. */
  readonly keys: string;
  /** What it does, for the question that Excel asks where two add-ins have the same keys. */
  readonly action: LocalizedText;
}

export const SHORTCUTS: Readonly<Record<CommandName, Shortcut>> = {
  insertPartnerTable: {
    keys: "Ctrl+Shift+Alt+P",
    action: { en: "Insert a table of trading partners", zh: "插入贸易伙伴表" },
  },
  insertProductTable: {
    keys: "Ctrl+Shift+Alt+G",
    action: { en: "Insert a table of products", zh: "插入商品表" },
  },
  refreshData: {
    keys: "Ctrl+Shift+Alt+R",
    action: { en: "Refresh trade data", zh: "刷新贸易数据" },
  },
  explainCell: {
    keys: "Ctrl+Shift+Alt+E",
    action: { en: "Explain the figure in the selected cell", zh: "说明所选单元格中数据的来源" },
  },
};
