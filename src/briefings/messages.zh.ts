import { amount, bySign, chooseFlow, whenUnknown, join, oneDecimal, percent, quote, whenFailed } from "./expressions";
import type { Messages, RankingParts } from "./messages.types";
import type { Expression } from "./types";

const money = (value: Expression): Expression => join(amount(value), quote("亿元"));

const FLOWS = { exports: "出口", imports: "进口" };

/** 同比增长 8.5%，缺少同比时不写。 */
const changeInWords = (change: Expression): Expression =>
  bySign(
    `(${change})*100`,
    join(quote("同比增长"), percent(change), quote("%")),
    join(quote("同比下降"), percent(change), quote("%")),
    quote("同比持平"),
  );

const listRow = ({ name, share, change }: RankingParts["rows"][number]): Expression =>
  join(
    name,
    quote("（占比"),
    percent(share),
    quote("%"),
    whenFailed(join(quote("，"), changeInWords(change)), quote("")),
    quote("）"),
  );

const listRows = (rows: RankingParts["rows"]): Expression =>
  rows
    .map((row, at) => whenFailed(join(...(at > 0 ? [quote("、")] : []), listRow(row)), at > 0 ? quote("") : "NA()"))
    .join("&");

const FLOW_WORDS = { total: quote("进出口"), exports: quote(FLOWS.exports), imports: quote(FLOWS.imports) };

/** 增速比事件前快或慢多少个百分点。 */
const pace = (difference: Expression): Expression =>
  bySign(
    difference,
    join(quote("增速加快"), oneDecimal(difference), quote("个百分点。")),
    join(quote("增速放缓"), oneDecimal(difference), quote("个百分点。")),
    quote("增速与此前持平。"),
  );

export const messagesZh: Messages = {
  names: { monitor: "外贸监测", partner: "贸易伙伴概况", product: "商品概况", tariffs: "关税观察" },
  cells: {
    month: "月份",
    yearToDate: "累计",
    partner: "贸易伙伴",
    product: "商品",
    flow: "进出口方向",
    period: "时期",
    event: "事件月份",
    months: "比较月数",
    after: "事件后",
    before: "事件前",
  },
  lastMonth: "最新月",
  latest: "最新",
  flows: FLOWS,
  titles: {
    monitor: () => quote("中国货物贸易月度监测"),
    partner: (partner) => join(quote("中国与"), partner, quote("货物贸易概况")),
    product: (product) => join(quote("中国商品贸易概况："), product),
    tariffs: (partner) => join(quote("关税观察："), partner),
  },
  flowWords: FLOW_WORDS,
  flowInWords: (flow) => chooseFlow(flow, FLOW_WORDS),
  partnerTrade: {
    total: (partner) => join(quote("中国与"), partner, quote("进出口")),
    exports: (partner) => join(quote("中国对"), partner, quote("出口")),
    imports: (partner) => join(quote("中国自"), partner, quote("进口")),
  },
  partnerFirst: (partner) => partner,
  productTrade: (product, flow) => join(product, flow),
  allTrade: { total: quote("中国货物进出口"), exports: quote("出口"), imports: quote("进口") },
  periodInWords: (period) =>
    whenFailed(
      `LEFT(${period},4)&"年"&IF(LEN(${period})=4,"",IF(MID(${period},6,1)="Q","第"&RIGHT(${period},1)&"季度",` +
        `VALUE(MID(${period},6,2))&IF(LEN(${period})=15,"-"&VALUE(RIGHT(${period},2)),"")&"月"))`,
      period,
    ),
  figure: ({ subject, period, value, change, contribution }) =>
    whenFailed(
      join(
        period,
        quote("，"),
        subject,
        money(value),
        quote("，"),
        whenFailed(changeInWords(change), quote("暂无同比数据")),
        ...(contribution
          ? [
              whenFailed(
                bySign(
                  contribution.points,
                  join(
                    quote("，拉动全国"),
                    contribution.flow,
                    quote("增长"),
                    oneDecimal(contribution.points),
                    quote("个百分点"),
                  ),
                  join(
                    quote("，拖累全国"),
                    contribution.flow,
                    quote("增速"),
                    oneDecimal(contribution.points),
                    quote("个百分点"),
                  ),
                  quote(""),
                ),
                quote(""),
              ),
            ]
          : []),
        quote("。"),
      ),
      join(period, quote("，"), subject, quote("暂无数据。")),
    ),
  balance: ({ period, balance, partner }) => {
    const withPartner = partner ? [quote("中国对"), partner] : [];
    return whenFailed(
      join(
        period,
        quote("，"),
        ...withPartner,
        bySign(
          balance,
          join(quote("贸易顺差"), money(balance), quote("。")),
          join(quote("贸易逆差"), money(balance), quote("。")),
          quote("进出口基本平衡。"),
        ),
      ),
      join(period, quote("，"), ...withPartner, quote("贸易差额暂无数据。")),
    );
  },
  share: ({ name, period, flow, share, rank }) =>
    whenFailed(
      join(
        period,
        quote("，"),
        name,
        quote("占全国"),
        flow,
        quote("的"),
        percent(share),
        quote("%"),
        ...(rank ? [whenFailed(join(quote("，在贸易伙伴中居第"), rank, quote("位")), quote(""))] : []),
        quote("。"),
      ),
      join(period, quote("，"), name, quote("占全国"), flow, quote("的比重暂无数据。")),
    ),
  quantity: ({ period, quantityChange, unitValueChange }) =>
    join(
      period,
      quote("，数量"),
      whenFailed(changeInWords(quantityChange), quote("暂无同比数据")),
      quote("，均价"),
      whenFailed(changeInWords(unitValueChange), quote("暂无同比数据")),
      quote("。"),
    ),
  beforeAfter: ({ subject, value, after, before }) =>
    whenFailed(
      join(
        after.period,
        quote("，"),
        subject,
        whenFailed(join(money(value), quote("，")), quote("")),
        changeInWords(after.change),
        whenFailed(
          join(
            quote("；此前的"),
            before.period,
            changeInWords(before.change),
            quote("。"),
            pace(`((${after.change})-(${before.change}))*100`),
          ),
          join(quote("；"), before.period, quote("暂无同比数据。")),
        ),
      ),
      join(after.period, quote("，"), subject, quote("暂无同比数据。")),
    ),
  whenUnknown: (subject) => whenUnknown(subject, quote("名称有误，请从任务窗格中选择或更正")),
  notMonth: "请输入月份，如 2025-06",
  noEvent: "数据中没有该月的事件",
  monthsCompared: "最多六个月，不跨年",
  caution: "事件之后的变化未必由该事件引起：价格、季节和提前下单等因素同样会产生影响。",
  largestPartners: ({ period, rows }) =>
    whenFailed(
      join(period, quote("，主要贸易伙伴依次为"), listRows(rows), quote("。")),
      join(period, quote("，贸易伙伴暂无数据。")),
    ),
  largestProducts: ({ period, flow, rows }) =>
    whenFailed(
      join(period, quote(`，主要${FLOWS[flow]}商品依次为`), listRows(rows), quote("。")),
      join(period, quote(`，${FLOWS[flow]}商品暂无数据。`)),
    ),
};
