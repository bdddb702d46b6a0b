/** A list of partners in one text, "Germany + France", which is a partner of its own: the sum of its parts. */
import type { Dataset, Partner } from "../dataset";
import { InvalidArgumentError } from "./errors";

const SIGN = "+";

/** Splits "Germany + France" at its signs; one part without any. */
export const splitPartnerList = (text: string): string[] => text.split(/\s*[+＋]\s*/);

/** Whether a partner is a list that a person made, which no catalogue has. */
export const isPartnerList = ({ id }: Partner): boolean => id.includes(SIGN);

/** The ids of the economies that a partner includes; undefined if they are not known. */
function listEconomies(dataset: Dataset, partner: Partner): readonly string[] | undefined {
  if (partner.kind === "world") return dataset.partners.map(({ id }) => id);
  if (partner.kind === "country") return [partner.id];
  return partner.members.length > 0 ? partner.members : undefined;
}

/**
 * The sum of partners as a partner of its own.
 * @throws InvalidArgumentError if two partners have economies in common, or if it is not known whether they have.
 */
export function createPartnerList(dataset: Dataset, partners: readonly Partner[]): Partner {
  const parts = partners.map((partner) => {
    const economies = listEconomies(dataset, partner);
    if (!economies) throw new InvalidArgumentError("unknownMembers", { group: partner });
    return { partner, economies: new Set(economies) };
  });
  for (const [at, one] of parts.entries()) {
    const other = parts.slice(at + 1).find(({ economies }) => [...economies].some((id) => one.economies.has(id)));
    if (other) throw new InvalidArgumentError("overlappingPartners", { one: one.partner, other: other.partner });
  }
  const join = (name: "id" | "en" | "zh"): string => partners.map((partner) => partner[name]).join(` ${SIGN} `);
  return {
    ...partners[0]!,
    id: join("id"),
    kind: "group",
    ranked: false,
    alpha2: "",
    m49: "",
    en: join("en"),
    zh: join("zh"),
    aliases: [],
    members: partners.map(({ id }) => id),
    changing: partners.some(({ changing }) => changing),
    comparesFrom: partners
      .map(({ comparesFrom }) => comparesFrom)
      .sort()
      .at(-1)!,
    note: partners.flatMap(({ en, note }) => (note ? `${en}: ${note}` : [])).join("; "),
  };
}
