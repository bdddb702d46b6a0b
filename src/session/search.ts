/** The search of names. */
import { deferModule } from "./deferred-module";

export const searchModule = deferModule(() => import(/* webpackChunkName: "search" */ "../query/search"));
