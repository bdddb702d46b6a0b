import type { NumberWords } from "./messages.types";

export const numberWordsZh: NumberWords = {
  scales: [
    { exponent: 12, label: "万亿" },
    { exponent: 8, label: "亿" },
    { exponent: 4, label: "万" },
    { exponent: 0, label: "" },
  ],
  massScales: [
    { exponent: 11, label: "亿吨" },
    { exponent: 7, label: "万吨" },
    { exponent: 3, label: "吨" },
    { exponent: 0, label: "千克" },
  ],
  units: {
    CNY: "元",
    USD: "美元",
    kg: "千克",
    items: "个",
    pairs: "双",
    sets: "套",
    cartons: "条",
    L: "升",
    m3: "立方米",
  },
  points: "个百分点",
  price: (money, unit) => `${money}/${unit}`,
  space: "",
  interval: (low, high) => `${low}至${high}`,
  open: "无界",
};
