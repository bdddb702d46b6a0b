/** The add-in's keyboard shortcuts, from the JSON file that its manifest names. */

export interface ShortcutsFile {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly { readonly action: string; readonly key: Readonly<Record<string, string>> }[];
}

/** Keys in any order and case, as people press them. */
const normalize = (combination: string): string => combination.toLowerCase().split("+").sort().join("+");

/** The action for keys such as "Ctrl+Shift+Alt+R" on a platform; undefined where there is none. */
export function findShortcut(
  { shortcuts }: ShortcutsFile,
  combination: string,
  platform: "windows" | "web",
): string | undefined {
  const pressed = normalize(combination);
  return shortcuts.find(({ key }) => normalize(key[platform] ?? key.default ?? "") === pressed)?.action;
}
