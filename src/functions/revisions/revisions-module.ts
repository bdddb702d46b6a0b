/** What lists revisions, which few workbooks ask for. */
import { deferModule } from "../../dataset";

export const revisionsModule = deferModule(() => import(/* webpackChunkName: "revisions" */ "./build-revisions"));
