/** The workbook module, which the add-in's entry loads as well. */
export const loadWorkbook = () => import(/* webpackChunkName: "workbook" */ "../workbook");
