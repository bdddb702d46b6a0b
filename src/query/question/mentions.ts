/** The names of catalogue entries in a question, with the words that join them. */
import type { Dataset, Flow, Partner } from "../../dataset";
import { createPartnerList } from "../partner-list";
import type { CatalogueEntry } from "../subject";
import type { Item, Role } from "./meaning";
import { createQuestionError } from "./question-error";

/** An entry or a sum of partners, and where it stands among the items. */
export interface Mention extends CatalogueEntry {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The word before it. */
  readonly role: Role | undefined;
  /** Whether it is a possessive: "Vietnam's". */
  readonly owns: boolean;
  /** Whether a flow stands before it, joined by "of": "exports of Vietnam". */
  readonly isOfFlow: boolean;
}

export const getRole = (item: Item | undefined): Role | undefined =>
  item?.meaning.kind === "role" ? item.meaning.role : undefined;

export const isChina = ({ dimension, entry }: CatalogueEntry): boolean => dimension === "partner" && entry.id === "CHN";

function listNamed(items: readonly Item[]): Mention[] {
  return items.flatMap(({ text, meaning }, at): Mention[] => {
    if (meaning.kind !== "entry") return [];
    const role = getRole(items[at - 1]);
    const owns = getRole(items[at + 1]) === "possessive";
    const isOfFlow = role === "of" && items[at - 2]?.meaning.kind === "flow";
    return [{ dimension: meaning.dimension, entry: meaning.entry, from: at, to: at, text, role, owns, isOfFlow }];
  });
}

/** Whether China is named as the partner, from which goods come back, and not as the country whose trade it is. */
function isPartner({ role }: Mention, flow: Flow | undefined, isOnly: boolean): boolean {
  if (role === "from") return flow === "imports";
  return role === "with" && isOnly;
}

/** The words that may stand between the partners of a list, beside a repeated direction. */
const JOINS: readonly Role[] = ["and", "plus"];

/** The roles between two mentions; undefined where anything else stands there. */
function listRolesBetween(items: readonly Item[], one: Mention, other: Mention): Role[] | undefined {
  const roles = items.slice(one.to + 1, other.from).map(getRole);
  return roles.every((role) => role !== undefined) ? roles : undefined;
}

/** How the partners of a list are joined. */
type Join = "sum" | "each";

interface PartnerChain {
  readonly mentions: readonly Mention[];
  readonly roles: readonly Role[];
}

function listChains(items: readonly Item[], mentions: readonly Mention[]): PartnerChain[] {
  const chains: PartnerChain[] = [];
  for (const mention of mentions) {
    const chain = chains.at(-1);
    const last = chain?.mentions.at(-1);
    const roles = last && listRolesBetween(items, last, mention);
    const isJoined =
      roles &&
      last.dimension === "partner" &&
      mention.dimension === "partner" &&
      roles.every((role) => JOINS.includes(role) || role === chain!.mentions[0]!.role);
    if (isJoined) chains.splice(-1, 1, { mentions: [...chain!.mentions, mention], roles: [...chain!.roles, ...roles] });
    else chains.push({ mentions: [mention], roles: [] });
  }
  return chains;
}

/** The sum of the partners, or each of them, as mentions in the place of the chain. */
function readChain(dataset: Dataset, { mentions }: PartnerChain, join: Join): Mention[] {
  const [first] = mentions;
  const place = { ...first!, to: mentions.at(-1)!.to, owns: mentions.some(({ owns }) => owns) };
  if (mentions.length === 1) return [first!];
  if (join === "each") return mentions.map(({ entry, text }) => ({ ...place, entry, text }));
  const entry = createPartnerList(
    dataset,
    mentions.map(({ entry: partner }) => partner as Partner),
  );
  return [{ ...place, entry, text: mentions.map(({ text }) => text).join(" + ") }];
}

/**
 * The mentions of a question, in each way in which its lists of partners can be read: "Germany and France" may be their sum or
 * each of them. China as the country whose trade it is is none.
 * @throws InvalidArgumentError where partners to be added overlap.
 */
export function listMentions(dataset: Dataset, items: readonly Item[], flow: Flow | undefined): Mention[][] {
  const named = listNamed(items);
  const isOnly = named.filter(({ dimension }) => dimension === "partner").length === 1;
  const chains = listChains(
    items,
    named.filter((one) => !isChina(one) || isPartner(one, flow, isOnly)),
  );
  const lists = chains.filter(({ mentions }) => mentions.length > 1);
  const loose = lists.find(({ roles }) => !roles.some((role) => JOINS.includes(role)));
  if (loose)
    throw createQuestionError("several", {
      what: "partner",
      names: loose.mentions.map(({ text }) => text),
    });
  const [list] = lists;
  if (!list) return [chains.flatMap(({ mentions }) => mentions)];
  const sum = chains.flatMap((chain) => readChain(dataset, chain, "sum"));
  if (list.roles.includes("plus") || lists.length > 1) return [sum];
  const readEach = readChain(dataset, list, "each").map((one) =>
    chains.flatMap((chain) => (chain === list ? [one] : chain.mentions)),
  );
  return [sum, ...readEach];
}
