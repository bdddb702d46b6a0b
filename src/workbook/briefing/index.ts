export { BRIEFING_IDS, type BriefingChoice, type BriefingId } from "../../briefings";
export { insertBriefing, type InsertedBriefing } from "./insert-briefing";
