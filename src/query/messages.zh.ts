/** The Chinese error messages: what is wrong, why, and what to do. */
import { formatFormula, type Formula } from "./formula";
import { LABELS } from "./labels";
import type { ArgumentKind, AvailableFigure, Choice, ErrorMessages, NameKind, RequestedFigure } from "./messages.types";
import { formatPeriod, type PeriodKind } from "./period";
import { shorten } from "./shorten";
import type { View } from "./view";

const labels = LABELS.zh;
const quote = (text: string): string => `“${shorten(text)}”`;
const getName = (choice: Choice): string => shorten(typeof choice === "string" ? choice : choice.zh || choice.en);
const join = (items: readonly string[]): string => items.join("、");
const joinNames = (choices: readonly Choice[]): string => join(choices.map(getName));
const joinWithOr = (items: readonly string[]): string =>
  items.length < 2 ? join(items) : `${join(items.slice(0, -1))}或${items.at(-1)}`;
const format = (formula: Formula): string => formatFormula(formula, "zh");

/** The items, of which only the first are named: 德国、法国等 9 个. */
const joinFirst = (choices: readonly Choice[], most: number): string =>
  choices.length > most + 1 ? `${joinNames(choices.slice(0, most))}等 ${choices.length} 个` : joinNames(choices);

function describeUnknown(what: string, input: string, nearest: readonly Choice[], fallback: string): string {
  const help =
    nearest.length > 0 ? `您要找的是不是${joinWithOr(nearest.map(getName))}？` : fallback && `可用：${fallback}。`;
  return `无法识别${what}${quote(input)}。${help}`;
}

const NAME_KINDS: Readonly<Record<NameKind, string>> = {
  subject: "贸易伙伴或商品",
  flow: "进出口方向",
  unit: "单位",
  measure: "指标",
  view: "排名口径",
  lines: "商品范围",
  among: "排名对象",
  style: "格式",
  indicator: "贸易指标",
  item: "项目",
  chart: "图表",
  transformation: "变换",
  frequency: "频率",
  order: "顺序",
  headers: "标题行数",
  column: "列",
};

const ARGUMENT_KINDS: Readonly<Record<ArgumentKind, string>> = {
  subject: "贸易伙伴或商品",
  flow: "进出口方向",
  period: "时期",
  unit: "单位",
  measure: "指标",
};

/** Parameters by the names that functions.json has. */
const PARAMETERS: Readonly<Record<string, string>> = {
  subject: "统计对象",
  partner: "贸易伙伴",
  product: "商品",
  within: "整体",
  flow: "进出口方向",
  period: "时期",
  year: "年份",
  from: "起始时期",
  to: "截止时期",
  unit: "单位",
  measure: "指标",
  release: "发布日期",
  source: "数据来源",
  view: "排名口径",
  lines: "商品范围",
  among: "排名对象",
  style: "格式",
  indicator: "贸易指标",
  top: "行数",
  text: "文字",
  item: "项目",
  last: "末尾期数",
};
const getParameterName = (parameter: string): string => PARAMETERS[parameter] ?? parameter;

const OWN_DATA_LOCATION = "任务窗格“数据”的“自有数据”";

const PERIOD_KINDS: Readonly<Record<PeriodKind, string>> = {
  month: "单月",
  quarter: "季度",
  year: "全年",
  "year to date": "累计",
  span: "跨月时期",
};

const VIEWS: Readonly<Record<View, string>> = { customs: "海关", economies: "经济体", continents: "大洲" };

const RANKED: Readonly<Record<View, string>> = {
  customs: "东盟、欧盟及其以外的经济体",
  economies: "单个经济体",
  continents: "各大洲",
};

const FLOWS = { exports: "出口额", imports: "进口额", total: "进出口额", balance: "贸易差额" } as const;

/** 中国2024年进出口额（美元）；东盟2019年出口占比. */
function describeFigure({ subject, flow, period, measure, currency }: RequestedFigure): string {
  const isWorldShare = measure.startsWith("share of world");
  const whatOfFlow = isWorldShare ? labels.measures[measure] : `${labels.flows[flow]}${labels.measures[measure]}`;
  const what = measure === "value" ? FLOWS[flow] : whatOfFlow;
  const money = currency ? `（${labels.currencies[currency]}）` : "";
  return `${subject ? getName(subject) : "中国"}${formatPeriod(period, "zh")}${what}${money}`;
}

const describeMissing = (figure: RequestedFigure): string => `暂无${describeFigure(figure)}数据。`;

function describeDifference({ differsIn, subject, currency, flow, period, measure }: AvailableFigure): string {
  switch (differsIn) {
    case "subject":
      return subject ? getName(subject) : "中国";
    case "currency":
      return `以${labels.currencies[currency!]}计`;
    case "flow":
      return FLOWS[flow];
    case "period":
      return `最近的时期 ${formatPeriod(period, "zh")}`;
    case "measure":
      return labels.measures[measure];
    case "several":
      return `${formatPeriod(period, "zh")}${measure === "value" ? FLOWS[flow] : `${labels.flows[flow]}${labels.measures[measure]}`}`;
  }
}

const describeAvailable = (available: readonly AvailableFigure[]): string =>
  available.map((one) => `${describeDifference(one)}：${one.amount.zh}，公式 ${format(one.formula)}。`).join("");

const suggest = (formulas: readonly Formula[]): string =>
  formulas.length > 0 ? `可用公式 ${joinWithOr(formulas.map((one) => ` ${format(one)} `)).trim()}。` : "";

const TABLES = { partner: "贸易伙伴", product: "商品" } as const;

export const messagesZh: ErrorMessages = {
  internalError: "TradeSheet 无法计算此公式。这是程序缺陷，并非您的输入有误，请反馈该公式。",
  unknownName: ({ kind, input, nearest, choices = [], found = [] }) =>
    describeUnknown(NAME_KINDS[kind], input, nearest, joinWithOr(choices.map(getName))) +
    (found.length > 0 ? `TRADESEARCH 可查到：${joinNames(found)}。` : ""),
  unknownColumn: ({ input, nearest, columns }) => describeUnknown("列", input, nearest, joinNames(columns)),
  unknownSource: ({ input, nearest, sources }) =>
    `${describeUnknown("数据来源", input, nearest, joinWithOr(sources))}自己的数据请在${OWN_DATA_LOCATION}中添加。`,
  unknownPeriod: ({ input, latest }) =>
    `无法识别时期${quote(input)}。可用例如 ${latest}（${formatPeriod(latest, "zh")}）、2025-11、2025年三季度、2025、2025年1-11月、上月、日期或“最新”。`,
  misplacedArgument: ({ input, kind, expected, formulas }) =>
    `${quote(input)}是${ARGUMENT_KINDS[kind]}，不是${typeof expected === "string" ? ARGUMENT_KINDS[expected] : getParameterName(expected.parameter)}。${suggest(formulas)}`,
  duplicateDimension: ({ input, dimension }) =>
    `${quote(input)}中有两个${labels.dimensions[dimension]}。贸易伙伴、商品、贸易方式和企业性质每种最多一个，例如“美国 / 大豆”。`,
  notPartner: ({ part }) => `只有贸易伙伴可以相加，例如“德国 + 法国”；${quote(part)}不是贸易伙伴。`,
  overlappingPartners: ({ one, other }) =>
    `${getName(one)}与${getName(other)}有重叠，相加会重复计算。请选择互不包含的贸易伙伴。`,
  unknownMembers: ({ group }) => `${getName(group)}不能与其他贸易伙伴相加：其成员不明确，可能重复计算。`,
  severalFlows: ({ subject, flows, formulas }) =>
    `${getName(subject)}分别有${flows.map((flow) => labels.flows[flow]).join("和")}数据，但没有合计。请写明进出口方向：${joinWithOr(flows.map((flow) => labels.flows[flow]))}。${suggest(formulas)}`,
  nothingFound: ({ text }) => `未找到名称与${quote(text)}相近的项目。请试用名称的一部分、HS 或 ISO 编码，或英文。`,
  worldShareFlow: ({ input }) => `占世界的比重只有出口和进口，没有${quote(input)}。请用“出口”或“进口”。`,
  notOneValue: ({ parameter }) =>
    `${getParameterName(parameter)}只能是一个值，不能是区域：此函数的结果本身占多个单元格。`,
  invalidTop: ({ input, parameter }) =>
    `${parameter === undefined ? "行数" : getParameterName(parameter)}为${quote(input)}。请用不小于 1 的整数，或省略。`,
  notTransformable: ({ transformation, measures }) =>
    `“${transformation.zh}”只适用于${joinWithOr(measures.map((one) => labels.measures[one]))}。`,
  needsProduct: ({ functionId, subject }) => `${functionId} 需要商品，例如“铁矿砂”；${getName(subject)}不是商品。`,
  noFigures: ({ subject, kinds, release, available, more, figures }) =>
    `暂无${getName(subject)}数据：截至 ${release} 的各次发布均未公布该${kinds.length > 1 ? `${join(kinds.map((kind) => labels.dimensions[kind]))}组合` : labels.dimensions[kinds[0] ?? "partner"]}。` +
    (available.length > 0
      ? `有数据的：${joinNames(available)}${more > 0 ? `等 ${available.length + more} 个` : ""}。`
      : "") +
    describeAvailable(figures),
  noHsFigures: ({ code, name, products }) =>
    [
      `暂无 HS ${code}（${getName(name)}）数据：海关统计表不按 HS ${code.length === 2 ? "章" : "品目"}公布。`,
      ...(products.length > 0 ? [`含该编码的商品：${joinFirst(products, 3)}，可用 TRADESEARCH("${code}") 列出。`] : []),
      ...(code.length === 2 ? ["数据来源 BACI 有各章的年度数据。"] : []),
    ].join(""),
  partOfProduct: ({ code, product, codes }) =>
    `HS ${code} 只是${getName(product)}（HS ${codes.join("、")}）的一部分，海关只公布合计。填“${getName(product)}”可得合计。`,
  noFigure: ({ figure, available }) => describeMissing(figure) + describeAvailable(available),
  missingMembers: ({ figure, members, missing, available }) =>
    `${describeMissing(figure)}该数为 ${members} 个贸易伙伴之和，其中${joinFirst(missing, 5)}没有数据。${describeAvailable(available)}`,
  notRanked: ({ subject, view, within, ranking }) =>
    (within
      ? `${getName(subject)}没有排名：“${VIEWS[view]}”口径对包含它的${getName(within)}排名。`
      : `${getName(subject)}没有排名：“${VIEWS[view]}”口径对${RANKED[view]}排名。`) +
    (ranking ? `“${VIEWS[ranking.view]}”口径对它排名：${format(ranking.formula)}。` : ""),
  onlyBound: ({ figure, qualifier, amount, formula }) =>
    `${describeFigure(figure)}：仅公布了“${qualifier === "more than" ? "超过" : "不足"}${amount.zh}”。查看上下限请用 ${format(formula)}。`,
  unknownRelease: ({ input, newest }) =>
    `无法识别发布日期${quote(input)}。请用日期，例如 "${newest}"，按当日已发布的数据作答，或用“最新”。`,
  beforeAllReleases: ({ input, first }) => `截至 ${shorten(input)} 尚无发布。数据中最早的一次发布为 ${first}。`,
  pinNotHeld: ({ release, newest }) =>
    `此工作簿固定使用 ${release} 的发布，而当前数据只到 ${newest}。请刷新数据，或取消固定。`,
  noIndicator: ({ indicator, subject, period }) =>
    `${getName(subject)}：${formatPeriod(period, "zh")}缺少计算${indicator.zh}所需的数据。`,
  indicatorTooWide: ({ indicator, range }) =>
    `按公布数据的有效位数，${indicator.zh}只能确定在 ${range.zh}，范围过宽，不宜使用。`,
  notComparable: ({ transformation, subject, period }) =>
    `${getName(subject)}：“${transformation.zh}”须与${formatPeriod(period, "zh")}的数值相比，而该数值不为正或精度不足。`,
  needsTwoPartners: ({ subject }) =>
    `贸易转移涉及两个贸易伙伴：${getName(subject)}不是贸易伙伴，或缺少另一个。请给出两个，例如“美国”和“东盟”。`,
  tooWide: ({ figure, range, formula }) =>
    `${describeFigure(figure)}无法给出有意义的数值：按公布的位数，可能为 ${range.zh}。查看上下限请用 ${format(formula)}。`,
  onlyConversion: ({ figure, publisher, amount, formula }) =>
    `${describeMissing(figure)}海关未公布美元值。${publisher} 将人民币值折算为 ${amount.zh}：${format(formula)}。`,
  noUpperBound: () => "公布值没有上限：原文为“超过”。",
  noLowerBound: () => "公布值没有下限：原文为“不足”。",
  contradiction: ({ measure, subject, range, method, otherRange }) =>
    `${getName(subject)}${labels.measures[measure]}的各公布值相互矛盾：按公布的位数为${range.zh}，而${method.zh}得${otherRange.zh}，无法给出上下限。`,
  shapesDiffer: () => "各区域的形状不一致。请使用大小相同的区域，或单个值。",
  noEvents: () => "这段时间内没有政策事件。",
  partsNotLoaded: ({ why }) => `无法加载详细数据：${why}请重新计算公式，或重新加载加载项。`,
  wrongUnit: ({ unit, subject, base, amount, formula }) =>
    `${getName(subject)}的计量单位为${base.zh}，不能以${unit.zh}表示。以其计量单位计：${amount.zh}，公式 ${format(formula)}。`,
  sourceLoading: ({ name }) => `正在加载数据来源${quote(name)}，完成后公式会自动重新计算。`,
  refused: ({ why }) => why.zh,
  sourceFailed: ({ name, why }) => `数据来源${quote(name)}未返回数据。${why.zh}`,
  sourceUnreadable: ({ name }) => `无法读取数据来源${quote(name)}，原因见${OWN_DATA_LOCATION}。`,
  defaultSourceMissing: ({ name }) =>
    `此工作簿使用数据来源${quote(name)}，但本机没有该数据。请在${OWN_DATA_LOCATION}中添加，或改用海关数据；单个公式可将数据来源写为 "official"。`,
  noSuchPeriods: ({ subjects, kind }) =>
    `${subjects.map(getName).join("或")}没有${PERIOD_KINDS[kind]}数据。请选择其他时期，例如各年的相同月份。`,
  listedDimension: ({ input, kind }) =>
    kind === "partner"
      ? `PARTNERS 列出某商品的贸易伙伴，例如“铁矿砂”；${quote(input)}是贸易伙伴。`
      : `PRODUCTS 列出某贸易伙伴的商品，例如“巴西”；${quote(input)}是商品。`,
  emptyTable: ({ kind, within, flow, period, formulas }) =>
    `暂无${within ? getName(within) : ""}${formatPeriod(period, "zh")}分${TABLES[kind]}的${flow ? FLOWS[flow] : ""}数据。${suggest(formulas)}`,
  emptyColumns: ({ kind, within, flow, period, columns, formulas }) =>
    `所选各列暂无${within ? getName(within) : ""}${formatPeriod(period, "zh")}分${TABLES[kind]}的${flow ? labels.flows[flow] : ""}数据。` +
    (columns.length > 0 ? `有数据的列：${joinNames(columns)}。` : "") +
    suggest(formulas),
};
