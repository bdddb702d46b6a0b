import { deferModule } from "../../dataset";

/** The questions in words. */
export const questionModule = deferModule(() => import(/* webpackChunkName: "question" */ "./answer-question"));
