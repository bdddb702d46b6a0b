import { deferModule } from "../../session";

/** The questions in words. */
export const questionModule = deferModule(() => import(/* webpackChunkName: "question" */ "./answer-question"));
