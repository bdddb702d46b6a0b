export { buildBriefing } from "./build-briefing";
export { layOutBriefing, type BriefingLayout, type PlacedTable } from "./layout";
export { BRIEFING_IDS, type BriefingChoice, type BriefingId } from "./types";
