import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { isRunningInExcel } from "./office/host";
import { getDisplayLanguage } from "../language";
import { Pane } from "./pane";
import "./taskpane.css";

/** Shows the pane in the page, once Office has said where it runs. */
export async function showPane(): Promise<void> {
  const connected = await isRunningInExcel();
  const language = getDisplayLanguage();
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  createRoot(document.getElementById("pane")!).render(createElement(Pane, { language, connected }));
}
