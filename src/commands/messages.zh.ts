/** 未打开窗格时功能区命令的中文提示。 */
import type { CommandMessages } from "./messages.types";

export const messagesZh: CommandMessages = {
  refresh: "刷新数据",
  failed: "操作未完成",
  close: "关闭",
  cancel: "取消",
  syncing: "正在更新本工作簿。",
  changedCells: (cells) =>
    cells === 0
      ? "本工作簿中没有单元格发生变化。"
      : `本工作簿中有 ${cells.toLocaleString("zh-CN")} 个单元格发生变化。点击功能区的“打开窗格”查看变化前后的数值。`,
  shows: (text) => `显示为 ${text}`,
  bounds: (interval) => `舍入误差范围：${interval}`,
  noFormula: (address) => `${address} 中没有 TRADE 公式。请选择含有 TRADE 公式的单元格后重试。`,
  newData: {
    tab: "新贸易数据",
    group: "TradeSheet",
    update: "立即更新",
    updateTip: "下载并校验新发布的数据，更新本工作簿的 TRADE 公式和已插入的表格。",
    open: "查看更新内容",
    openTip: "打开 TradeSheet 窗格，更新前查看新发布的数据。",
  },
};
