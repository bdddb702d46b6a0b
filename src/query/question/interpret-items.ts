/** Puts the meanings of the words of a question together. */
import { DIMENSIONS, type Dataset, type Dimension, type Flow } from "../../dataset";
import { HAN } from "../han";
import { getTotalSubject, isWhole, type Subject } from "../subject";
import { askMeasures } from "./ask-measure";
import { isKind, type Item, type Meaning, type Role } from "./meaning";
import { getRole, isChina, listMentions, type Mention } from "./mentions";
import type { Question } from "./question";
import { takeOnly } from "./take-only";
import { divideMentions, type WholeAndPart } from "./whole-and-part";
import { createQuestionError } from "./question-error";

type Asked = Pick<Question, "subject" | "within" | "among">;

const isMention =
  (mentions: readonly Mention[]) =>
  (_: Item, at: number): boolean =>
    mentions.some(({ from, to }) => from <= at && at <= to);

/** The subject with these entries. @throws InvalidArgumentError if two are of one dimension. */
function joinMentions(dataset: Dataset, mentions: readonly Mention[]): Subject {
  for (const dimension of DIMENSIONS) {
    const named = mentions.filter((one) => one.dimension === dimension);
    if (new Set(named.map(({ entry }) => entry)).size > 1)
      throw createQuestionError("several", { what: dimension, names: named.map(({ text }) => text) });
  }
  const entries = Object.fromEntries(mentions.map(({ dimension, entry }) => [dimension, entry]));
  return { ...getTotalSubject(dataset), ...entries };
}

/** The part within its whole: Brazil in imports of soybeans is the soybeans from Brazil. */
function joinWithin(dataset: Dataset, { part, whole }: WholeAndPart): Subject {
  const isTaken = (dimension: Dimension): boolean => part.some((one) => one.dimension === dimension);
  return joinMentions(dataset, [...part, ...whole.filter(({ dimension }) => !isTaken(dimension))]);
}

const toDivision = (part: readonly Mention[], whole: readonly Mention[]): WholeAndPart => ({ part, whole });

/** Each way to divide mentions of several dimensions that the words leave open. */
function listDivisions(mentions: readonly Mention[]): WholeAndPart[] {
  return [
    toDivision(mentions, []),
    ...mentions.map((one) =>
      toDivision(
        [one],
        mentions.filter((other) => other !== one),
      ),
    ),
  ];
}

function askShares(dataset: Dataset, items: readonly Item[], mentions: readonly Mention[]): Asked[] {
  const division = divideMentions(items, mentions);
  // Of all that is named as the whole, "share in imports of soybeans", no part is asked for.
  if (division?.part.length === 0) throw createQuestionError("noSubject", { measure: "share" });
  return (division ? [division] : listDivisions(mentions)).map((one) => ({
    subject: joinWithin(dataset, one),
    within: one.whole.length > 0 ? joinMentions(dataset, one.whole) : undefined,
    among: undefined,
  }));
}

/** A partner's product is ranked among the partners of the product or the products of the partner. */
function askRanks(dataset: Dataset, items: readonly Item[], mentions: readonly Mention[]): Asked[] {
  const named = takeOnly("measure", items.filter(isKind("among")), ({ among }) => among);
  const subject = joinMentions(dataset, mentions);
  const ask = (among: Question["among"]): Asked => ({ subject, within: undefined, among });
  if (isWhole(subject, "partner") || isWhole(subject, "product")) {
    const own = isWhole(subject, "partner") ? "product" : "partner";
    if (named && named !== own)
      throw createQuestionError("words", {
        words: items.filter(isKind("among")).map(({ text }) => text),
        understood: mentions.map(({ text }) => text),
        nearest: [],
      });
    return [ask(undefined)];
  }
  const part = divideMentions(items, mentions)?.part;
  const told = part?.length === 1 ? part[0]!.dimension : undefined;
  const among = named ?? (told === "partner" || told === "product" ? told : undefined);
  return among ? [ask(among)] : [ask("partner"), ask("product")];
}

/** Where a direction does not suit the flow, the exports meant may be the partner's own: China's imports. */
function listFlows(flow: Flow | undefined, mentions: readonly Mention[], isOfPart: boolean): (Flow | undefined)[] {
  if (flow !== "exports" && flow !== "imports") return [flow];
  const contrary: Role = flow === "exports" ? "from" : "to";
  const isContrary = ({ dimension, role, owns, isOfFlow }: Mention): boolean =>
    dimension === "partner" &&
    (role === contrary || (!isOfPart && (isOfFlow || (owns && role !== "to" && role !== "from"))));
  return mentions.some(isContrary) ? ["exports", "imports"] : [flow];
}

const namesPartner = (item: Item | undefined): boolean =>
  item?.meaning.kind === "entry" && item.meaning.dimension === "partner";

/**
 * Whether a word belongs to what it joins: a direction to the partner that follows it, the growth that is contributed to or a
 * span of months, "and" to a list of partners.
 */
function isUsed(item: Item, at: number, items: readonly Item[], isMentioned: (item: Item, at: number) => boolean) {
  const role = getRole(item);
  const next = items[at + 1];
  switch (role) {
    case "to":
    case "with":
    case "from":
      return (
        namesPartner(next) ||
        (role === "from" && next?.meaning.kind === "period" && /[-–/至到]|\bto\b/.test(next.text)) ||
        (role === "to" && items.some(({ meaning }) => meaning.kind === "measure" && meaning.measure === "contribution"))
      );
    case "and":
      // China is no part of a list: "trade between China and Vietnam". In Chinese, 与 and 和 mean "with" as well.
      return isMentioned(item, at) || (namesPartner(next) && (namesPartner(items[at - 1]) || HAN.test(item.text)));
    case "plus":
      return isMentioned(item, at);
    default:
      return true;
  }
}

/** What a question must have beside a period. */
const ASKING: readonly Meaning["kind"][] = ["entry", "flow", "measure", "change", "bounds", "unit", "price unit"];

/**
 * The questions that words with these meanings can be.
 * @throws InvalidArgumentError where they are none.
 */
export function interpretItems(dataset: Dataset, all: readonly Item[]): Question[] {
  const items = all.filter(({ meaning }) => meaning.kind !== "filler");
  const understood = items.filter(({ meaning }) => meaning.kind !== "role").map(({ text }) => text);
  const refuse = (words: readonly string[]) =>
    createQuestionError("words", {
      words,
      understood: understood.filter((text) => !words.includes(text)),
      nearest: [],
    });
  if (!items.some(({ meaning }) => ASKING.includes(meaning.kind))) throw createQuestionError("empty", { understood });
  const flow = takeOnly("flow", items.filter(isKind("flow")), ({ flow: one }) => one);
  const period = takeOnly("period", items.filter(isKind("period")), ({ period: one }) => one);
  const view = takeOnly("measure", items.filter(isKind("view")), ({ view: one }) => one);
  return listMentions(dataset, items, flow).flatMap((mentions) => {
    const isMentioned = isMention(mentions);
    const ownExports = items.filter(
      ({ meaning }, at) =>
        flow === "exports" && meaning.kind === "entry" && isChina(meaning) && getRole(items[at - 1]) === "to",
    );
    const unused = items.filter((item, at) => !isUsed(item, at, items, isMentioned));
    if (unused.length + ownExports.length > 0) throw refuse([...unused, ...ownExports].map(({ text }) => text));
    const hasProduct = mentions.some(({ dimension }) => dimension === "product");
    return askMeasures(items, hasProduct).flatMap((asked): Question[] => {
      const { measure } = asked;
      const isOfPart = measure === "share" || measure === "rank" || measure === "contribution";
      if (isOfPart && mentions.length === 0) throw createQuestionError("noSubject", { measure });
      const ranking = items.filter(({ meaning }) => meaning.kind === "view" || meaning.kind === "among");
      if (measure !== "rank" && ranking.length > 0) throw refuse(ranking.map(({ text }) => text));
      // Customs' trade as a whole is no part of the world's.
      const world = mentions.filter(
        ({ entry, role }) => entry.id === "WORLD" && (mentions.length === 1 || !role || role === "in" || role === "of"),
      );
      if (isOfPart && world.length > 0) throw refuse(world.map(({ text }) => text));
      if (measure === "contribution" && mentions.length > 1)
        throw createQuestionError("several", { what: "subject", names: mentions.map(({ text }) => text) });
      if (measure.startsWith("share of world") && (mentions.length > 0 || (flow && !measure.endsWith(flow))))
        throw refuse([...mentions.map(({ text }) => text), ...items.filter(isKind("flow")).map(({ text }) => text)]);
      const subjects =
        measure === "share"
          ? askShares(dataset, items, mentions)
          : measure === "rank"
            ? askRanks(dataset, items, mentions)
            : [{ subject: joinMentions(dataset, mentions), within: undefined, among: undefined }];
      return listFlows(flow, mentions, isOfPart).flatMap((one) =>
        subjects.map((subject): Question => ({ ...asked, ...subject, flow: one, period, view })),
      );
    });
  });
}
