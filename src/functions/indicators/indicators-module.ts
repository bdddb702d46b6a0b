import { deferModule } from "../../dataset";

/** What computes indicators and decompositions. */
export const indicatorsModule = deferModule(() => import(/* webpackChunkName: "indicators" */ "./answer-indicator"));
