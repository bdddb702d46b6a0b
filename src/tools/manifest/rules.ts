/**
 * What an add-in only manifest must be, as far as no validator on this machine can say: Microsoft's own
 * validator is a web service. Order, lengths and the shared runtime's rules are those of its documentation.
 */
import { all, attribute, childrenOf, lineOf, type Element } from "./document";
import type { parseManifest } from "./document";

type Manifest = ReturnType<typeof parseManifest>;

export interface Finding {
  readonly line: number;
  readonly message: string;
}

const at = (element: Element | undefined, message: string): Finding => ({
  line: element ? lineOf(element) : 0,
  message,
});

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
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action"],
};

const REQUIRED = [
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
  "DefaultSettings",
  "Permissions",
];

/** Children in the order the schema wants, each known. */
export function order(manifest: Manifest): Finding[] {
  return Object.entries(ORDER).flatMap(([name, wanted]) =>
    all(manifest, name).flatMap((parent) => {
      let last = -1;
      return childrenOf(parent).flatMap((child) => {
        const place = wanted.indexOf(child.localName!);
        if (place < 0)
          return [at(child, `<${child.localName}> does not belong in <${name}>. Known there: ${wanted.join(", ")}.`)];
        const late = place < last;
        last = Math.max(last, place);
        return late
          ? [at(child, `<${child.localName}> stands too late in <${name}>. The order is ${wanted.join(", ")}.`)]
          : [];
      });
    }),
  );
}

export function required(manifest: Manifest): Finding[] {
  const root = manifest.documentElement!;
  const present = new Set(childrenOf(root).map(({ localName }) => localName));
  return REQUIRED.filter((name) => !present.has(name)).map((name) =>
    at(root, `<${name}> is missing. It is required in <OfficeApp>.`),
  );
}

export function identity(manifest: Manifest): Finding[] {
  const [id] = all(manifest, "Id");
  const [version] = all(manifest, "Version");
  const findings: Finding[] = [];
  if (id && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id.textContent ?? ""))
    findings.push(at(id, `Id '${id.textContent}' is not a GUID.`));
  if (version && !/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version.textContent ?? "")) {
    findings.push(at(version, `Version '${version.textContent}' is not one to four numbers of at most five digits.`));
  }
  return findings;
}

const LENGTHS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ShortStrings: 125,
  Description: 250,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};

/** Texts that are longer than Office shows. */
export function lengths(manifest: Manifest): Finding[] {
  return Object.entries(LENGTHS).flatMap(([name, most]) =>
    all(manifest, name)
      .flatMap((element) => [element, ...all(element, "*")])
      .flatMap((element) =>
        [attribute(element, "DefaultValue"), attribute(element, "Value")]
          .filter((text) => text.length > most)
          .map((text) =>
            at(element, `'${text.slice(0, 40)}...' has ${text.length} characters; <${name}> allows ${most}.`),
          ),
      ),
  );
}

/** Resource ids: defined once, at most 32 characters, all used, none missing. */
export function resources(manifest: Manifest): Finding[] {
  const [section] = all(manifest, "Resources");
  if (!section) return [at(undefined, "<Resources> is missing.")];
  const defined = childrenOf(section).flatMap(childrenOf);
  const ids = new Map<string, Element>();
  const findings: Finding[] = [];
  for (const element of defined) {
    const id = attribute(element, "id");
    if (ids.has(id)) findings.push(at(element, `resource '${id}' is defined twice.`));
    if (id.length > 32) findings.push(at(element, `resource id '${id}' is longer than 32 characters.`));
    ids.set(id, element);
  }
  const uses = all(manifest, "*").filter((element) => element.hasAttribute("resid"));
  const used = new Set(uses.map((element) => attribute(element, "resid")));
  findings.push(
    ...uses
      .filter((element) => !ids.has(attribute(element, "resid")))
      .map((element) => at(element, `resource '${attribute(element, "resid")}' is not defined in <Resources>.`)),
  );
  findings.push(
    ...[...ids]
      .filter(([id]) => !used.has(id))
      .map(([id, element]) => at(element, `resource '${id}' is not used. Remove it.`)),
  );
  return findings;
}

/** Addresses that must be absolute and https. */
export function addresses(manifest: Manifest): Finding[] {
  return addressed(manifest)
    .filter(({ address }) => !URL.canParse(address) || new URL(address).protocol !== "https:")
    .map(({ element, address }) => at(element, `'${address}' is not an absolute https address.`));
}

/** Every element that names a file of the add-in. */
export function addressed(manifest: Manifest): { element: Element; address: string }[] {
  const named = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"].flatMap((name) =>
    all(manifest, name),
  );
  return named
    .filter((element) => element.hasAttribute("DefaultValue"))
    .map((element) => ({ element, address: attribute(element, "DefaultValue") }));
}

/** The shared runtime: one long-lived runtime, and the same page in all four places, or nothing is shared. */
export function sharedRuntime(manifest: Manifest): Finding[] {
  const runtimes = all(manifest, "Runtime");
  const [runtime] = runtimes;
  if (runtimes.length !== 1 || !runtime)
    return [at(runtime, `there are ${runtimes.length} <Runtime> elements. A shared runtime has exactly one.`)];
  const findings: Finding[] = [];
  if (attribute(runtime, "lifetime") !== "long") findings.push(at(runtime, `<Runtime> needs lifetime="long".`));
  const section = runtime.parentNode as unknown as Element;
  const host = section.parentNode as unknown as Element;
  if (childrenOf(host)[0] !== section) findings.push(at(section, "<Runtimes> must be the first child of <Host>."));
  const page = attribute(runtime, "resid");
  const places = [
    ...all(manifest, "Page").flatMap(childrenOf),
    ...all(manifest, "FunctionFile"),
    ...all(manifest, "Action")
      .filter((action) => /ShowTaskpane/.test(attribute(action, "xsi:type")))
      .flatMap((action) => all(action, "SourceLocation")),
  ];
  findings.push(
    ...places
      .filter((element) => attribute(element, "resid") !== page)
      .map((element) =>
        at(
          element,
          `<${element.localName}> has resid '${attribute(element, "resid")}'; the shared runtime's is '${page}'. They must be the same.`,
        ),
      ),
    ...all(manifest, "TaskpaneId").map((element) =>
      at(element, "<TaskpaneId> does not go with a shared runtime. Remove it."),
    ),
  );
  return findings;
}

/** Buttons have icons in the sizes Office asks for. */
export function icons(manifest: Manifest): Finding[] {
  return all(manifest, "Icon").flatMap((icon) => {
    const sizes = new Set(childrenOf(icon).map((image) => attribute(image, "size")));
    return ["16", "32", "80"]
      .filter((size) => !sizes.has(size))
      .map((size) => at(icon, `an <Icon> has no image of size ${size}.`));
  });
}

/** Buttons that name a command the add-in does not have. */
export function commands(manifest: Manifest, known: readonly string[]): Finding[] {
  return all(manifest, "FunctionName")
    .filter(({ textContent }) => !known.includes(textContent ?? ""))
    .map((element) =>
      at(element, `command '${element.textContent}' is not in src/commands/actions.ts. Known: ${known.join(", ")}.`),
    );
}

export const RULES = [order, required, identity, lengths, resources, addresses, sharedRuntime, icons];
