import { formatFormula } from "../formula";
import { LABELS } from "../labels";
import type { Choice } from "../messages.types";
import { shorten } from "../shorten";
import type { QuestionMessages, QuestionPart } from "./messages.types";

const labels = LABELS.zh;
const PARTS: Readonly<Record<QuestionPart, string>> = {
  ...labels.dimensions,
  period: "时期",
  flow: "进出口方向",
  measure: "指标",
  unit: "单位",
  subject: "统计对象",
};
const quoteAll = (texts: readonly string[]): string => texts.map((text) => `“${shorten(text)}”`).join("、");
const getName = (choice: Choice): string => (typeof choice === "string" ? choice : choice.zh || choice.en);

export const questionMessagesZh: QuestionMessages = {
  words: ({ words, understood, nearest }) =>
    `无法理解${quoteAll(words)}。` +
    (nearest.length > 0 ? `您要找的是不是${nearest.map(getName).join("或")}？` : "") +
    (understood.length > 0 ? `已理解：${quoteAll(understood)}。` : ""),
  several: ({ what, names }) => `一个问题只能有一个${PARTS[what]}，而此处有${quoteAll(names)}。请分别提问。`,
  unit: ({ measure, unit }) => `${labels.measures[measure]}不能以${unit.zh}表示。请去掉单位。`,
  noSubject: ({ measure }) =>
    `未说明是谁的${labels.measures[measure]}。请写明贸易伙伴或商品，例如“欧盟在进口中的${labels.measures[measure]}”。`,
  empty: ({ understood }) =>
    (understood.length > 0 ? `问题中只有${quoteAll(understood)}。` : "") +
    "请用不超过 300 字的一句话提问，例如“2025年上半年对越南出口额”。",
  noTable: () => "表格中没有数据。请提供首行为标题、首列为名称、其余为数据的区域。",
  tolerance: ({ input }) => `允许误差为“${shorten(input)}”。请用 0.01 或 1% 这样的比例，或省略。`,
  ambiguous: ({ formulas }) =>
    `此问题有多种理解：${formulas.map((one) => formatFormula(one, "zh")).join(" 或 ")}。请选用其中一个公式，或问得更具体。`,
};
