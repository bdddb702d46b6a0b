/** 工作簿操作出错时的中文提示：何事未成、如何处理。 */
import type { WorkbookErrorDetails } from "./workbook-error";
import type { WorkbookMessages } from "./messages.types";

type Occupied = WorkbookErrorDetails["occupied"];

const describeContents = ({ cells, tables, charts = 0 }: Occupied): string => {
  const filled = cells > 0 || charts === 0 ? `${cells} 个单元格有内容` : "";
  const cellsOrTables = tables.length > 0 ? `包含表格 ${tables.join("、")}` : filled;
  return [cellsOrTables, charts > 0 ? `${charts} 个图表` : ""].filter(Boolean).join("，");
};

const describeProtectedTables = ({ address, fixedTables = [] }: Occupied): string =>
  fixedTables
    .map(({ table, reason }) =>
      reason === "reaches beyond"
        ? `表格 ${table} 超出 ${address} 的范围，无法只覆盖一部分。`
        : `表格 ${table} 有汇总行，覆盖后会丢失；如需覆盖，请先关闭汇总行。`,
    )
    .join("");

const OBSTACLES = { "merged cells": "该处有合并单元格", "pivot table": "该处有数据透视表", filter: "该处有筛选" };

export const messagesZh: WorkbookMessages = {
  describeContents,
  describeProtectedTables,
  errors: {
    occupied: (details) => `${details.address} 不为空：${describeContents(details)}。请选择空白位置后重试。`,
    protected: ({ sheet }) => `工作表${sheet && `“${sheet}”`}受保护。请取消保护，或选择其他工作表中的单元格后重试。`,
    editing: () => "Excel 正在等待单元格编辑结束。请在工作表中按 Enter 或 Esc 后重试。",
    cancelled: () => "已取消，工作表保持原样。",
    changedSince: ({ address }) => `${address} 的单元格在插入后已有改动，未作撤消。如不再需要，请手动删除。`,
    question: ({ message }) => message.zh,
    obstacle: ({ what }) => `${OBSTACLES[what]}。请选择其他位置，或将其移除后重试。`,
    tooLarge: () => "内容超出 Excel 一次可处理的数量。请减少行数或列数后重试。",
    nameTaken: ({ name }) => `该名称${name && `“${name}”`}已在此工作簿中使用。请重命名该工作表或表格后重试。`,
    offSheet: ({ address }) => `${address || "此"}处空间不足，会超出工作表边界。请选择更靠上或靠左的单元格。`,
    noFormulas: ({ scope }) =>
      `${{ selection: "选区", sheet: "工作表", workbook: "工作簿" }[scope]}中没有 TRADE 公式。`,
    calculating: ({ address }) => `${address} 尚未算出结果。请等 Excel 计算完毕后重试；未作任何更改。`,
    severalAreas: () => "选中了多个区域。请只选择一个连续区域后重试。",
    inactiveWorkbook: () => "已切换到另一个工作簿。请返回本工作簿后重试。",
    tooOld: ({ needs }) => `此版本的 Excel 不支持该操作，需要 ${needs}。单元格中的公式不受影响。`,
    notInExcel: () => "此操作需要工作簿。请在 Excel 中打开 TradeSheet。",
    notRestored: ({ address, cause }) =>
      `Excel 中途停止（${cause}），${address} 未能恢复原样。请在工作表中按 Ctrl+Z 撤消，并检查该处。`,
    unknown: ({ code }) => `Excel 未能完成此操作${code && `（${code}）`}。请结束单元格编辑后重试。`,
  },
};
