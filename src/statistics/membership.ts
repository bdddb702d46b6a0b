/** Groups whose membership changed: figures before and after the change are not comparable without a note. */
import type { Partner } from "../dataset";
import { getFirstMonth, type Period } from "../query";

/** Whether customs' table of partners has a line for the partner; undefined in data that does not tell. */
export const isListed = (partner: Partner): boolean | undefined => ("listed" in partner ? partner.listed : undefined);

/** Whether figures of the period cover the current members. */
const hasCurrentMembers = ({ comparesFrom }: Partner, period: Period): boolean => getFirstMonth(period) >= comparesFrom;

/** Whether the partner's figures cover the same members in all the periods. */
export const hasSameMembers = (partner: Partner, periods: readonly Period[]): boolean =>
  !partner.changing && new Set(periods.map((period) => hasCurrentMembers(partner, period))).size < 2;

/** The note on the partner's membership if figures of the periods are not comparable with current ones; else empty. */
export const getMembershipNote = (partner: Partner, periods: readonly Period[]): string =>
  partner.changing || periods.some((period) => !hasCurrentMembers(partner, period)) ? partner.note : "";
