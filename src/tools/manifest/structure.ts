/** Which elements stand where: Office does not load a manifest whose elements are missing or out of order. */
import { findElements, getAttribute, getChildren, type Element, type Manifest } from "./document";
import { createFinding, type Finding } from "./finding";

const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
    "ExtendedOverrides",
  ],
  ExtendedOverrides: ["Tokens"],
  Tokens: ["Token"],
  Token: ["Override"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab", "CustomTab"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: ["FunctionFile", "ExtensionPoint"],
  CustomFunctions: ["Script", "Page", "Metadata", "Namespace"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
};

/** The elements a table's key speaks of: those of that name, or of that xsi:type. */
const findNamed = (manifest: Manifest, key: string): Element[] =>
  findElements(manifest, "*").filter(
    (element) => element.localName === key || getAttribute(element, "xsi:type") === key,
  );

/** Children in the order the schema wants, each known. */
export function checkOrder(manifest: Manifest): Finding[] {
  return Object.entries(ORDER).flatMap(([name, wanted]) =>
    findNamed(manifest, name).flatMap((parent) => {
      let last = -1;
      return getChildren(parent).flatMap((child) => {
        const place = wanted.indexOf(child.localName!);
        if (place < 0)
          return [
            createFinding(
              child,
              `<${child.localName}> does not belong in <${name}>. Known there: ${wanted.join(", ")}.`,
            ),
          ];
        const isLate = place < last;
        last = Math.max(last, place);
        return isLate
          ? [
              createFinding(
                child,
                `<${child.localName}> stands too late in <${name}>. The order is ${wanted.join(", ")}.`,
              ),
            ]
          : [];
      });
    }),
  );
}

export function checkRequired(manifest: Manifest): Finding[] {
  return Object.entries(REQUIRED).flatMap(([key, names]) =>
    findNamed(manifest, key).flatMap((parent) => {
      const present = new Set(getChildren(parent).map(({ localName }) => localName));
      return names
        .filter((name) => !present.has(name))
        .map((name) => createFinding(parent, `<${name}> is missing. It is required in ${key}.`));
    }),
  );
}
