import { LABELS, formatPeriod } from "../../query";
import { formatPower } from "./format-power";
import type { CheckMessages } from "./messages.types";

const { flows, measures, currencies } = LABELS.zh;

export const checkMessagesZh: CheckMessages = {
  equal: "一致",
  equalToDigits: "按所给位数一致",
  withinTolerance: (official) => `在允许误差内：${official}`,
  revised: (release, official) => `${release} 公布后已修订：${official}`,
  scale: (exponent, official) => `相差 ${formatPower(exponent)} 倍（单位？）：${official}`,
  sign: (official) => `正负号相反：${official}`,
  currency: (currency, official) => `与${currencies[currency]}值一致；应为${official}`,
  onlyCurrency: (currency) => `与${currencies[currency]}值一致，官方仅公布该币种`,
  flow: (flow, official) => `方向不同，与${flows[flow]}一致；应为${official}`,
  period: (period, official) => `时期不同，与${formatPeriod(period, "zh")}一致；应为${official}`,
  measure: (measure, official) => `指标不同，与${measures[measure]}一致；应为${official}`,
  partner: (name, official) => `口径不同，与${name}一致；应为${official}`,
  transposed: (official) => `数字颠倒？${official}`,
  oneDigit: (official) => `有一位数字不同：${official}`,
  differs: (official) => `不一致：${official}`,
  noFigure: "无官方数据",
  noNumber: "不是数值",
};
