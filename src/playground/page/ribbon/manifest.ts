/** The add-in's part of the ribbon, as its built manifest.xml describes it. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of its icon, below the add-in's own. */
  readonly icon: string;
  /** What it does: shows the pane, or runs the function of this name. */
  readonly action: { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

/**
 * Reads the ribbon's tab in a language.
 * @param base where the add-in's files stand on this machine; the manifest names them where Excel finds them.
 * @throws Error that names what the manifest lacks.
 */
export function readRibbon(manifest: Document, language: string, base: string): RibbonTab {
  const one = (parent: Element | Document, name: string): Element => {
    const found = all(parent, name)[0];
    if (!found) throw new Error(`manifest.xml has no ${name} in ${(parent as Element).tagName ?? "it"}.`);
    return found;
  };
  const resource = (id: string): string => {
    const found = [...all(manifest, "Image"), ...all(manifest, "Url"), ...all(manifest, "String")].find(
      (element) => element.getAttribute("id") === id,
    );
    if (!found) throw new Error(`manifest.xml has no resource ${id}.`);
    const local = all(found, "Override").find((override) => override.getAttribute("Locale") === language);
    return (local?.getAttribute("Value") ?? found.getAttribute("DefaultValue"))!;
  };
  const named = (element: Element): string => resource(element.getAttribute("resid")!);
  const home = new URL(".", one(manifest, "SourceLocation").getAttribute("DefaultValue")!).href;
  const here = (address: string): string => base + address.slice(home.length);

  const button = (control: Element): RibbonButton => {
    const action = one(control, "Action");
    const kind = action.getAttribute("xsi:type");
    const large = all(control, "Image").find((image) => image.getAttribute("size") === "32");
    return {
      id: control.getAttribute("id")!,
      label: named(one(control, "Label")),
      tip: named(one(control, "Description")),
      icon: here(named(large ?? one(control, "Image"))),
      action:
        kind === "ShowTaskpane"
          ? { kind: "pane" }
          : { kind: "function", name: one(action, "FunctionName").textContent!.trim() },
    };
  };

  const tab = one(manifest, "CustomTab");
  return {
    label: named([...tab.children].find(({ localName }) => localName === "Label")!),
    groups: all(tab, "Group").map((group) => ({
      label: named(one(group, "Label")),
      buttons: all(group, "Control").map(button),
    })),
  };
}

const all = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];
