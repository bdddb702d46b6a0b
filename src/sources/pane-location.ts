import type { LocalizedText } from "../language";

/** Where the pane lists sources beyond the bundle, as messages say it. */
export const PANE_LOCATION: LocalizedText = {
  en: "in the pane under Data, Databases and Parquet files",
  zh: "任务窗格“数据”的“数据库与 Parquet 文件”",
};
