/** The add-in's part of the ribbon, as its built manifest.xml describes it. */
import { findElement, findElements, readResource, toLocalAddress } from "./manifest-reader";

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
 * Reads the add-in's group in a language, as a tab of its own.
 * @param base the address of the add-in's files on this machine, which replaces the one in the manifest.
 * @throws Error that names what the manifest lacks.
 */
export function readRibbon(manifest: Document, language: string, base: string): RibbonTab {
  const readText = (element: Element): string => readResource(manifest, element, language);

  const readButton = (control: Element): RibbonButton => {
    const action = findElement(control, "Action");
    const kind = action.getAttribute("xsi:type");
    const large = findElements(control, "Image").find((image) => image.getAttribute("size") === "32");
    return {
      id: control.getAttribute("id")!,
      label: readText(findElement(control, "Label")),
      tip: readText(findElement(control, "Description")),
      icon: toLocalAddress(manifest, readText(large ?? findElement(control, "Image")), base),
      action:
        kind === "ShowTaskpane"
          ? { kind: "pane" }
          : { kind: "function", name: findElement(action, "FunctionName").textContent!.trim() },
    };
  };

  // The group is on Excel's Home tab; the playground's is filled by the spreadsheet's own tools.
  const group = findElement(manifest, "Group");
  const label = readText(findElement(group, "Label"));
  return { label, groups: [{ label, buttons: findElements(group, "Control").map(readButton) }] };
}
