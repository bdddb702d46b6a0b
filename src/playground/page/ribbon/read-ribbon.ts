/** The add-in's part of the ribbon, as its built manifest.xml describes it. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of its icon, below the add-in's base address. */
  readonly icon: string;
  /** Shows the pane, or runs the function of this name. */
  readonly action: { readonly kind: "pane" } | { readonly kind: "function"; readonly name: string };
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly buttons: readonly RibbonButton[] }[];
}

/**
 * Reads the ribbon's tab in a language.
 * @param base the address of the add-in's files on this machine, which replaces the one in the manifest.
 * @throws Error that names what the manifest lacks.
 */
export function readRibbon(manifest: Document, language: string, base: string): RibbonTab {
  const findElement = (parent: Element | Document, name: string): Element => {
    const found = findElements(parent, name)[0];
    if (!found) throw new Error(`manifest.xml has no ${name} in ${(parent as Element).tagName ?? "it"}.`);
    return found;
  };
  const readResource = (id: string): string => {
    const found = [
      ...findElements(manifest, "Image"),
      ...findElements(manifest, "Url"),
      ...findElements(manifest, "String"),
    ].find((element) => element.getAttribute("id") === id);
    if (!found) throw new Error(`manifest.xml has no resource ${id}.`);
    const localized = findElements(found, "Override").find((override) => override.getAttribute("Locale") === language);
    return (localized?.getAttribute("Value") ?? found.getAttribute("DefaultValue"))!;
  };
  const readLabel = (element: Element): string => readResource(element.getAttribute("resid")!);
  const manifestRoot = new URL(".", findElement(manifest, "SourceLocation").getAttribute("DefaultValue")!).href;
  const toLocalAddress = (address: string): string => base + address.slice(manifestRoot.length);

  const readButton = (control: Element): RibbonButton => {
    const action = findElement(control, "Action");
    const kind = action.getAttribute("xsi:type");
    const large = findElements(control, "Image").find((image) => image.getAttribute("size") === "32");
    return {
      id: control.getAttribute("id")!,
      label: readLabel(findElement(control, "Label")),
      tip: readLabel(findElement(control, "Description")),
      icon: toLocalAddress(readLabel(large ?? findElement(control, "Image"))),
      action:
        kind === "ShowTaskpane"
          ? { kind: "pane" }
          : { kind: "function", name: findElement(action, "FunctionName").textContent!.trim() },
    };
  };

  const tab = findElement(manifest, "CustomTab");
  return {
    label: readLabel([...tab.children].find(({ localName }) => localName === "Label")!),
    groups: findElements(tab, "Group").map((group) => ({
      label: readLabel(findElement(group, "Label")),
      buttons: findElements(group, "Control").map(readButton),
    })),
  };
}

const findElements = (parent: Element | Document, name: string): Element[] => [
  ...parent.getElementsByTagNameNS("*", name),
];
