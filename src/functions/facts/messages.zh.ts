import type { FactMessages } from "./messages.types";

export const factMessagesZh: FactMessages = {
  items: {
    "release date": "发布日期",
    "headline period": "最新报告期",
    "headline period in words": "最新报告期（文字）",
    "data version": "数据版本",
    releases: "发布次数",
    "first release": "最早发布日期",
    "first period": "最早报告期",
    "last period": "末个报告期",
    observations: "公布值数量",
    partners: "贸易伙伴数量",
    products: "商品数量",
    sources: "出处数量",
    source: "数据来源",
    "reporting economy": "报告国",
    licence: "许可",
    "other sources": "其他来源",
  },
  reporter: "中国（CHN）",
  ownLicence: "自有数据",
  officialLicence: "数据：海关总署及所引报道公布的事实；汇编：MIT 许可，TradeSheet",
};
