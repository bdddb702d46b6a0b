/** The search of names. */
import { deferModule } from "../dataset";

export const searchModule = deferModule(() => import(/* webpackChunkName: "search" */ "../query/search"));
