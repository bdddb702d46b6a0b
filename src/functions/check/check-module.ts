import { deferModule } from "../../dataset";

/** The comparison of tables with the official figures; it reads their labels as questions are read. */
export const checkModule = deferModule(() => import(/* webpackChunkName: "question" */ "./check-table"));
