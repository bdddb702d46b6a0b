/** The keyboard shortcuts as Office reads them: the file that manifest.xml names, and its texts by locale. */
import { SHORTCUTS } from "../../commands/shortcuts";
import type { LocalizedText } from "../../language";
import { TRADITIONAL_LOCALES, toTraditional } from "../traditional-chinese";

export const SHORTCUTS_FILE = "shortcuts.json";

/** The locales that have texts of their own. The default stands in the file itself as well. */
export const SHORTCUT_LOCALES = ["en-US", "zh-CN", ...TRADITIONAL_LOCALES] as const;
type ShortcutLocale = (typeof SHORTCUT_LOCALES)[number];

/** The file with the texts of a locale; manifest.xml has a token in the place of the locale. */
export const getResourcesFile = (locale: string): string => `shortcuts.${locale}.json`;

/** Texts by their names, each with a comment for translators. */
export type ShortcutResources = Readonly<Record<string, { readonly value: string; readonly comment: string }>>;

const toResourceName = (command: string): string => `${command}_action_name`;

function translate({ en, zh }: LocalizedText, locale: ShortcutLocale): string {
  if (locale === "en-US") return en;
  return locale === "zh-CN" ? zh : toTraditional(zh, locale);
}

/** The texts in a locale. */
export const buildResources = (locale: ShortcutLocale): ShortcutResources =>
  Object.fromEntries(
    Object.entries(SHORTCUTS).map(([command, { action, keys }]) => [
      toResourceName(command),
      { value: translate(action, locale), comment: `What ${keys} does.` },
    ]),
  );

/** The actions with their keys; texts are tokens for those of a locale. */
export const buildShortcuts = () => ({
  actions: Object.keys(SHORTCUTS).map((command) => ({
    id: command,
    type: "ExecuteFunction",
    name: `\${resource.${toResourceName(command)}}`,
  })),
  shortcuts: Object.entries(SHORTCUTS).map(([command, { keys }]) => ({ action: command, key: { default: keys } })),
  resources: { default: buildResources("en-US") },
});
