/** Groups whose members changed: figures before and after do not compare, and whoever links them must say so. */
import type { Partner } from "../dataset";
import { firstMonth, type Period } from "../query";

/** Whether a period is counted with the members of today. */
const isOfToday = ({ comparesFrom }: Partner, period: Period): boolean => firstMonth(period) >= comparesFrom;

/** Whether figures of the partner in all these periods count the same members. */
export const sameMembers = (partner: Partner, periods: readonly Period[]): boolean =>
  !partner.changing && new Set(periods.map((period) => isOfToday(partner, period))).size < 2;

/** What must be known to read figures of the partner in these periods beside today's; empty where they compare. */
export const membershipNote = (partner: Partner, periods: readonly Period[]): string =>
  partner.changing || periods.some((period) => !isOfToday(partner, period)) ? partner.note : "";
