import { deferModule } from "../../session";

/** What computes indicators and decompositions. */
export const indicatorsModule = deferModule(() => import(/* webpackChunkName: "indicators" */ "./answer-indicator"));
