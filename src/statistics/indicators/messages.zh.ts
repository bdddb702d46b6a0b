import type { IndicatorMessages } from "./messages.types";

export const indicatorMessagesZh: IndicatorMessages = {
  names: {
    "partner concentration": "贸易伙伴集中度（HHI）",
    "product concentration": "商品集中度（HHI）",
    "normalised partner concentration": "贸易伙伴集中度（标准化 HHI）",
    "normalised product concentration": "商品集中度（标准化 HHI）",
    dependence: "最大贸易伙伴占比",
    coverage: "出口与进口之比",
    "normalised balance": "贸易竞争力指数",
    "intra-industry trade": "产业内贸易指数（Grubel-Lloyd）",
    diversion: "两个贸易伙伴之间转移的份额",
  },
  flows: {
    coverage: (exports, imports) => `出口 ${exports} / 进口 ${imports}`,
    "normalised balance": (exports, imports) =>
      `（出口 ${exports} - 进口 ${imports}）/（出口 ${exports} + 进口 ${imports}）`,
    "intra-industry trade": (exports, imports) =>
      `1 - |出口 ${exports} - 进口 ${imports}| /（出口 ${exports} + 进口 ${imports}）`,
  },
  squaredShares: (count, isNormalised) =>
    isNormalised
      ? `（${count} 项份额平方和的平方根 - 1/${count} 的平方根）/（1 - 1/${count} 的平方根）`
      : `${count} 项份额的平方和`,
  largestShare: (name, value, whole) => `${name} ${value} / 合计 ${whole}`,
  priceVolume: {
    indices: "价格和物量指数",
    formula: "价格指数",
    price: "价格变动",
    volume: "物量变动",
    value: "金额变动",
    products: "商品数",
    covered: "占金额比重",
    method: (count) => `由 ${count} 种商品的金额、数量及其同比推算`,
  },
  diversion: (lost, gained) => `减少的份额 ${lost} 与增加的份额 ${gained} 中较小者`,
};
