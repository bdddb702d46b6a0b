import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { isRunningInExcel } from "./office/host";
import { getDisplayLanguage } from "../language";
import { Pane } from "./pane";
import "./taskpane.css";

/** Renders the pane once Office has reported its host. */
export async function showPane(): Promise<void> {
  const connected = await isRunningInExcel();
  const language = getDisplayLanguage();
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  createRoot(document.getElementById("pane")!).render(createElement(Pane, { language, connected }));
}
