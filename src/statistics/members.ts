/** Figures of a group as sums over its members, where no figure of the group itself is printed. */
import { memoizeByObject, type Dataset, type Partner } from "../dataset";
import { getName, isPartnerList, type Subject } from "../query";
import { isListed } from "./membership";
import { deriveEstimate, sum, toConstant, type AnswerBase, type Bounded, type Estimate } from "./estimate";
import { formatOperand } from "./format-estimate";
import { MESSAGES } from "./messages";
import type { ReleaseQuery } from "./release-query";

/** The economy whose trade this is: its own line, in imports, counts goods that come back. */
export const REPORTER = "CHN";

/**
 * The partners whose figures add up to those of a group: its members, without the reporter, which does not trade with
 * itself, and without those for which customs has no line of their own. A list of partners is the sum of what it names.
 * Empty for a partner without known members.
 */
function listSummands({ dataset, subject: { partner } }: Pick<ReleaseQuery, "dataset" | "subject">): Partner[] {
  const members = partner.members.flatMap((id) => dataset.partner(id) ?? []);
  if (isPartnerList(partner)) return members;
  return members.filter((member) => member.id !== REPORTER && isListed(member) !== false);
}

/** The members of a group that its sum leaves out, as customs counts them with others. */
const listUnlisted = ({ dataset, subject: { partner } }: ReleaseQuery): Partner[] =>
  isPartnerList(partner)
    ? []
    : partner.members.flatMap((id) => dataset.partner(id) ?? []).filter((member) => isListed(member) === false);

const getSubjectLister = memoizeByObject((dataset: Dataset) =>
  memoizeByObject((subject: Subject): readonly Subject[] =>
    listSummands({ dataset, subject }).map((partner) => ({ ...subject, partner })),
  ),
);

/** The subject of each member of a group, of the same product, regime and enterprise. */
export const listMemberSubjects = ({ dataset, subject }: Pick<ReleaseQuery, "dataset" | "subject">) =>
  getSubjectLister(dataset)(subject);

/**
 * The sum of the members' estimates; undefined for a partner without members, or if a member has no estimate.
 * A member that the release lists with nothing traded has the printed figure 0.
 * @param findEstimate - estimate of one member.
 */
export function sumMembers(
  query: ReleaseQuery,
  base: AnswerBase,
  findEstimate: (query: ReleaseQuery) => Estimate | undefined,
): Estimate | undefined {
  const members = listMemberSubjects(query);
  if (members.length === 0) return undefined;
  const estimates: Estimate[] = [];
  for (const subject of members) {
    const estimate = findEstimate({ ...query, subject });
    if (!estimate) return undefined;
    estimates.push(estimate);
  }
  const total = estimates.map((estimate): Bounded => estimate).reduce(sum, toConstant(0));
  return deriveEstimate(base, total, estimates, (language) => {
    const { annotated, members: describeSum, withoutMembers } = MESSAGES[language];
    const terms = estimates.map((one, at) =>
      annotated(formatOperand(one, language), getName(members[at]!.partner, language)),
    );
    const method = describeSum(members.length, terms.join(" + "));
    const unlisted = listUnlisted(query).map((member) => getName(member, language));
    return unlisted.length > 0 ? withoutMembers(method, unlisted) : method;
  });
}

/** The members of a group for which there is no estimate, so that the sum is unknown. */
export const listMissingMembers = (
  query: ReleaseQuery,
  findEstimate: (query: ReleaseQuery) => Estimate | undefined,
): Partner[] =>
  listMemberSubjects(query)
    .filter((subject) => !findEstimate({ ...query, subject }))
    .map(({ partner }) => partner);
