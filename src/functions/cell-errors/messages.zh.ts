import type { CellErrorMessages } from "./messages.types";

export const cellErrorMessagesZh: CellErrorMessages = {
  title: "单元格显示 #BUSY!、#NAME?、#VALUE! 或 #N/A 时如何处理",
  errors: {
    "#BUSY!": {
      meaning: "Excel 正在等待结果：TradeSheet 正在启动，或数据仍在加载。",
      remedy: "请稍候几秒。如一直不变，请打开任务窗格，依次选择“数据”“诊断信息”“重新计算全部公式”。",
    },
    "#NAME?": {
      meaning: "Excel 无法识别该函数：TradeSheet 未安装或未启动，或函数名有误。公式可能显示为 _xldudf_TRADE。",
      remedy:
        "请从功能区打开任务窗格，或安装 TradeSheet，然后重新计算全部公式。如要与未安装的人共享工作簿，请先在“工作簿”页将公式固定为数值。",
    },
    "#VALUE!": {
      meaning: "有参数无法识别，例如贸易伙伴名称有误。",
      remedy: "选中该单元格，打开“单元格”页：提示会指出是哪个参数，并给出相近的名称。",
    },
    "#N/A": {
      meaning: "公式可以识别，但数据中没有这一项。",
      remedy: "选中该单元格，打开“单元格”页：提示会说明缺少什么，并给出最接近的数据的公式。",
    },
    "#REF!": {
      meaning: "公式引用的单元格已被删除。如所有 TRADE 公式都如此，则另有加载项占用了 TRADE 这一名称。",
      remedy: "请恢复引用；或停用另一个加载项，再重新打开工作簿。",
    },
    "#SPILL!": {
      meaning: "表格或序列没有足够的空间：要填入的单元格不为空或已合并，或公式位于 Excel 表格中。",
      remedy: "请清空这些单元格，或移动公式。“插入”页会自动寻找空白位置。",
    },
    "#FIELD!": {
      meaning: "单元格中的数值没有该字段，例如 =A1.Prior，而上年同期金额未知，或工作簿只返回纯数值。",
      remedy: "请改用相应函数，如 TRADE.PRIORVALUE；或在“工作簿”页关闭“本工作簿只返回纯数值”。",
    },
    "#CONNECT!": {
      meaning: "Excel 无法启动 TradeSheet，例如没有网络连接，或其地址被拦截。",
      remedy: "请检查网络后重新打开工作簿。如仍然如此，请向管理员确认是否允许访问该加载项的地址。",
    },
    "Unavailable Data Type": {
      meaning: "此版本的 Excel 不支持带数据卡片的数值（数据类型不可用）。数值本身不受影响，可照常用于公式。",
      remedy: "请在较新版本的 Excel 中打开“工作簿”页，启用“本工作簿只返回纯数值”，再保存工作簿。",
    },
  },
};
