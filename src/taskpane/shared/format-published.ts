import type { Observation } from "../../dataset";
import { groupThousands } from "../../statistics";
import type { Messages } from "../messages";

/** A figure with digits and unit as published, and its qualifier; a rank has no unit. */
export const formatPublished = ({ qualifier, printed, unit }: Observation, messages: Messages): string =>
  messages.qualified[qualifier](messages.published(groupThousands(printed), unit === "rank" ? "" : unit));
