import type { RevisionMessages } from "./messages.types";

export const revisionMessagesZh: RevisionMessages = {
  period: "时期",
  release: "发布日期",
  basis: "依据",
  low: "下限",
  high: "上限",
  revision: "修订幅度",
  assessment: "修订情况",
  bases: {
    published: "公布值",
    derived: "由同次发布的数据推算",
    "next year to date": "由下期累计值推算",
    "several releases": "由多次发布的数据推算",
    "year after": "由次年同比推算",
  },
  first: "首次公布",
  revisions: { up: "上修", down: "下修", "within rounding": "未超出舍入误差" },
};
