/** Renders components of the pane without a browser, as text. */
import { AriaLiveAnnouncer, FluentProvider, SSRProvider, webLightTheme } from "@fluentui/react-components";
import { createElement, type ComponentType, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import { WorkbookContext, type WorkbookState } from "../../../src/taskpane/refresh";
import { PaneContext } from "../../../src/taskpane/shared/pane-context";
import { MESSAGES } from "../../../src/taskpane/messages";

export type Language = "en" | "zh";

const idleAction = { state: { kind: "ready" } as const, run: async () => undefined, reset: () => undefined };

/** A workbook whose data is not loaded. */
const noWorkbook: WorkbookState = {
  data: undefined,
  isFromCoauthor: false,
  lastSync: undefined,
  syncing: false,
  pin: idleAction,
  unpin: idleAction,
  sync: idleAction,
};

/** The markup of a component. */
export function renderMarkup(
  part: ReactElement,
  language: Language = "en",
  workbook: WorkbookState = noWorkbook,
): string {
  const pane = {
    language,
    messages: MESSAGES[language],
    theme: "light",
    dataset: getBundledDataset(),
    connected: true,
  } as const;
  const wrap = (Component: ComponentType<never>, props: object, inner: ReactElement): ReactElement =>
    createElement(Component as ComponentType<object>, props, inner);
  const content = wrap(
    PaneContext.Provider as never,
    { value: pane },
    wrap(WorkbookContext.Provider as never, { value: workbook }, part),
  );
  const withAnnouncer = wrap(AriaLiveAnnouncer as never, {}, content);
  return renderToStaticMarkup(
    wrap(SSRProvider as never, {}, wrap(FluentProvider as never, { theme: webLightTheme }, withAnnouncer)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** The texts of a markup. */
export const extractTexts = (html: string): string[] =>
  html
    .replace(/<style[^>]*>.*?<\/style>/gs, "")
    .split(/<[^>]+>/)
    .map((text) => text.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity).trim())
    .filter(Boolean);

/** The labels of the enabled buttons of a markup. */
export const extractButtons = (html: string): string[] =>
  [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)]
    .filter(([, attributes]) => !/aria-disabled="true"| disabled=""/.test(attributes!))
    .map(
      ([, attributes, inner]) => extractTexts(inner!).join(" ") || /aria-label="([^"]*)"/.exec(attributes!)?.[1] || "",
    );
