/** The refresh module, which the add-in's entry loads as well. */
export const loadRefresh = () => import(/* webpackChunkName: "refresh" */ "../refresh");
