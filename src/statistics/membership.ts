/** Groups whose members changed: figures before and after do not compare, and whoever links them must say so. */
import type { Partner } from "../dataset";
import { getFirstMonth, type Period } from "../query";

/** Whether a period is counted with the members of today. */
const hasCurrentMembers = ({ comparesFrom }: Partner, period: Period): boolean => getFirstMonth(period) >= comparesFrom;

/** Whether figures of the partner in all these periods count the same members. */
export const hasSameMembers = (partner: Partner, periods: readonly Period[]): boolean =>
  !partner.changing && new Set(periods.map((period) => hasCurrentMembers(partner, period))).size < 2;

/** What must be known to read figures of the partner in these periods beside today's; empty where they compare. */
export const getMembershipNote = (partner: Partner, periods: readonly Period[]): string =>
  partner.changing || periods.some((period) => !hasCurrentMembers(partner, period)) ? partner.note : "";
