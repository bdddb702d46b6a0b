/** The keyboard shortcuts that a manifest names: built, of known commands, with keys that Office takes, in every locale. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { findElements, getAttribute, type Element, type Manifest } from "./document";
import { createFinding, type Finding } from "./finding";

interface ShortcutsFile {
  readonly actions?: readonly { readonly id?: string; readonly name?: string }[];
  readonly shortcuts?: readonly { readonly action?: string; readonly key?: Readonly<Record<string, string>> }[];
  readonly resources?: { readonly default?: Readonly<Record<string, unknown>> };
}

const LOCALE_TOKEN = "${token.locale}";
const MODIFIERS = ["Ctrl", "Shift", "Alt", "Cmd", "Command", "Option"];

/** What browsers and Excel on the web keep for themselves, as Office's documentation lists it. */
const RESERVED = [
  "Ctrl+N",
  "Ctrl+Shift+N",
  "Ctrl+T",
  "Ctrl+Shift+T",
  "Ctrl+W",
  "Ctrl+Shift+W",
  "Ctrl+Shift+S",
  "Ctrl+Shift+X",
  "Alt+Shift+N",
  "Alt+Shift+S",
  "Ctrl+X",
  "Ctrl+C",
  "Ctrl+V",
];

const normalize = (keys: string): string => keys.toUpperCase().split("+").sort().join("+");

/** Why Office does not take keys; empty where it does. */
function describeKeys(keys: string): string {
  const parts = keys.split("+");
  const others = parts.filter((part) => !MODIFIERS.includes(part));
  const modifiers = parts.filter((part) => MODIFIERS.includes(part));
  if (others.length !== 1 || !/^(?:[A-Z0-9_-]|Up|Down|Left|Right|F\d{1,2})$/.test(others[0]!))
    return "has not exactly one key beside Ctrl, Shift and Alt";
  if (modifiers.length === 0 || (modifiers.length === 1 && modifiers[0] === "Shift"))
    return "needs Ctrl or Alt, and Shift alone is not enough";
  return RESERVED.some((reserved) => normalize(reserved) === normalize(keys)) ? "is kept by browsers or Excel" : "";
}

/** The address with each locale that the manifest has a value for. */
function listResourceAddresses(element: Element): string[] {
  const address = getAttribute(element, "ResourcesUrl");
  const tokens = findElements(element, "Token").filter((token) => getAttribute(token, "Name") === "locale");
  const values = tokens.flatMap((token) => [
    getAttribute(token, "DefaultValue"),
    ...findElements(token, "Override").map((override) => getAttribute(override, "Value")),
  ]);
  return address.includes(LOCALE_TOKEN)
    ? [...new Set(values)].map((value) => address.replace(LOCALE_TOKEN, value))
    : [address];
}

/** Everything that is wrong with the shortcuts, if the manifest has any. */
export function checkShortcuts(manifest: Manifest, built: string, commands: readonly string[]): Finding[] {
  return findElements(manifest, "ExtendedOverrides").flatMap((element) => {
    const read = (address: string): object | string => {
      const file = URL.canParse(address) ? path.join(built, new URL(address).pathname) : "";
      if (!address.startsWith("https://")) return `'${address}' is not an absolute https address.`;
      return existsSync(file)
        ? (JSON.parse(readFileSync(file, "utf8")) as object)
        : `${address} is not among the built files (${file}).`;
    };
    const file = read(getAttribute(element, "Url"));
    if (typeof file === "string") return [createFinding(element, file)];
    const { actions = [], shortcuts = [], resources } = file as ShortcutsFile;
    const names = actions.flatMap(({ name = "" }) => /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? []);
    const texts: [string, object | string][] = [
      ["its resources", resources?.default ?? {}],
      ...listResourceAddresses(element).map((address): [string, object | string] => [address, read(address)]),
    ];
    return [
      ...actions
        .filter(({ id = "" }) => !commands.includes(id))
        .map(({ id }) => `shortcut action '${id}' is not in src/commands/command-names.ts.`),
      ...shortcuts
        .filter(({ action }) => !actions.some(({ id }) => id === action))
        .map(({ action }) => `the shortcut of '${action}' has no action of that id.`),
      ...shortcuts
        .filter(({ key }) => key?.default === undefined)
        .map(({ action }) => `the shortcut of '${action}' has no default keys.`),
      ...shortcuts.flatMap(({ key }) =>
        Object.values(key ?? {}).flatMap((keys) => {
          const problem = describeKeys(keys);
          return problem ? [`shortcut ${keys} ${problem}.`] : [];
        }),
      ),
      ...findRepeated(shortcuts.map(({ key }) => normalize(key?.default ?? ""))).map(
        (keys) => `the keys ${keys} belong to two shortcuts.`,
      ),
      ...texts.flatMap(([where, content]) =>
        typeof content === "string"
          ? [content]
          : names.filter((name) => !(name in content)).map((name) => `the text '${name}' is missing in ${where}.`),
      ),
    ].map((message) => createFinding(element, message));
  });
}

const findRepeated = (texts: readonly string[]): string[] => texts.filter((text, at) => texts.indexOf(text) < at);
