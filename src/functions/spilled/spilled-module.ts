import { deferModule } from "../../dataset";

/** What computes the tables that spill: they need all figures of a domain, and so load with these. */
export const spilledModule = deferModule(() => import(/* webpackChunkName: "spilled" */ "./compute"));
