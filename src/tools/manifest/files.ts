/** The files that a manifest speaks of: built, and the pictures of the size their place wants. */
import { existsSync } from "node:fs";
import path from "node:path";
import { DEVELOPMENT_ADDRESS } from "../address";
import { collectAddresses } from "./addresses";
import { findElements, getAttribute, type Element, type Manifest } from "./document";
import { createFinding, type Finding } from "./finding";
import { readPngSize } from "./png";

/** Sizes that Office's documentation gives for the add-in's own two icons. */
const OWN_ICONS: Readonly<Record<string, string>> = { IconUrl: "32", HighResolutionIconUrl: "64" };

/** The sizes a picture must have: the one in its name, and the one of each place it is used in. */
function listRequiredSizes(manifest: Manifest, element: Element, file: string): Set<string> {
  const id = getAttribute(element, "id");
  const places = findElements(manifest, "Image").filter((image) => id && getAttribute(image, "resid") === id);
  return new Set(
    [
      /-(\d+)\.png$/.exec(file)?.[1],
      OWN_ICONS[element.localName ?? ""],
      ...places.map((image) => getAttribute(image, "size")),
    ].filter((size) => size !== undefined),
  );
}

/** Files of the add-in's own address that the build has not made, and pictures of another size than wanted. */
export function checkFiles(manifest: Manifest, built: string): Finding[] {
  return collectAddresses(manifest).flatMap(({ element, address }) => {
    if (!address.startsWith(`${DEVELOPMENT_ADDRESS}/`)) return [];
    const file = path.join(built, new URL(address).pathname);
    if (!existsSync(file)) {
      return [
        createFinding(
          element,
          `${address} is not among the built files (${file}). Build first, or correct the address.`,
        ),
      ];
    }
    if (!file.endsWith(".png")) return [];
    const actual = readPngSize(file);
    if (!actual) return [createFinding(element, `${file} is not a PNG. Render it again: npx tsx src/tools/icons.ts.`)];
    return [...listRequiredSizes(manifest, element, file)]
      .filter((size) => actual !== `${size} x ${size}`)
      .map((size) => createFinding(element, `${file} is ${actual}, not ${size} x ${size}.`));
  });
}
