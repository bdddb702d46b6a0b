/** The addresses in a manifest, the overrides for other languages included. */
import { all, attribute, type Element, type Manifest } from "./document";
import { at, type Finding } from "./finding";

const ADDRESSED = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];

/** Every address, with the element that it belongs to. */
export function addressed(manifest: Manifest): { element: Element; address: string }[] {
  return ADDRESSED.flatMap((name) => all(manifest, name)).flatMap((element) => {
    const texts = [
      element.getAttribute("DefaultValue"),
      ...all(element, "Override").map((override) => attribute(override, "Value")),
    ];
    return texts.filter((address) => address !== null).map((address) => ({ element, address }));
  });
}

/** Addresses that must be absolute and https. */
export function addresses(manifest: Manifest): Finding[] {
  return addressed(manifest)
    .filter(({ address }) => !URL.canParse(address) || new URL(address).protocol !== "https:")
    .map(({ element, address }) => at(element, `'${address}' is not an absolute https address.`));
}
