import { toText } from "../../query";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { questionModule } from "../question/question-module";
import { contribution } from "./contribution";
import * as p from "./parameters";
import { priorValue } from "./prior-value";
import { quantity } from "./quantity";
import { tradeBalance } from "./trade-balance";
import { tradeBounds } from "./trade-bounds";
import { tradeRank } from "./trade-rank";
import { tradeShare } from "./trade-share";
import { tradeValue } from "./trade-value";
import { unitValue } from "./unit-value";
import { worldShare } from "./world-share";
import { yoyChange } from "./yoy-change";

/** The functions by which questions are answered. */
const ANSWERING = [
  tradeValue,
  tradeShare,
  yoyChange,
  tradeBalance,
  quantity,
  unitValue,
  priorValue,
  contribution,
  tradeRank,
  tradeBounds,
  worldShare,
];

/** The answer and the formula that gives it, side by side. */
export const tradeFind = defineTableFunction({
  id: "TRADEFIND",
  group: "about",
  parameters: [{ name: "question", kind: "text", optional: false, type: "any" }, p.SOURCE],
  compute: ({ dataset, language, readSingle }) =>
    questionModule.get().answerQuestion(ANSWERING, dataset, toText(readSingle("question")), language),
});

export const tradeFindTexts: FunctionTexts<typeof tradeFind> = {
  purpose: {
    en: "Answers a question in words, and shows beside the answer the formula that gives it. A question that is not wholly understood, or that has several readings, is refused.",
    zh: "回答用文字提出的问题，并在旁边列出所用公式。问题未能完全理解或有多种理解时，不作回答并说明原因。",
  },
  example: { formula: '=TRADE.TRADEFIND("exports to Vietnam in the first half of 2025")' },
  parameters: {
    question: {
      en: 'In English or Chinese, such as "share of the EU in imports last year" or "2025年上半年对越南出口额".',
      zh: "中文或英文，如“2025年上半年对越南出口额”“去年欧盟在进口中的占比”。",
      zhLabel: "问题",
    },
    source: p.SOURCE_TEXTS,
  },
};
