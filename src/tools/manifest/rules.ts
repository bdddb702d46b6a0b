/**
 * What an add-in only manifest must be, as far as no validator on this machine can say: Microsoft's own
 * validator is a web service. Order, lengths and the shared runtime's rules are those of its documentation.
 */
import { addresses } from "./addresses";
import { all, attribute, childrenOf, type Element, type Manifest } from "./document";
import { at, type Finding } from "./finding";
import { order, required } from "./structure";

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

/** Ids of tabs, groups and buttons, which Office mixes up when two are the same. */
export function identifiers(manifest: Manifest): Finding[] {
  const seen = new Set<string>();
  return ["CustomTab", "Group", "Control"]
    .flatMap((name) => all(manifest, name))
    .flatMap((element) => {
      const id = attribute(element, "id");
      const findings: Finding[] = [];
      if (!id) findings.push(at(element, `<${element.localName}> has no id.`));
      else if (seen.has(id))
        findings.push(at(element, `id '${id}' is used twice. Give each tab, group and button its own.`));
      if (id.length > 32) findings.push(at(element, `id '${id}' is longer than 32 characters.`));
      seen.add(id);
      return findings;
    });
}

/** What formulas begin with: a letter, then letters, digits, dots and underscores. */
export function namespace(manifest: Manifest): Finding[] {
  const strings = all(manifest, "String");
  return all(manifest, "Namespace").flatMap((element) => {
    const text = strings.find((string) => attribute(string, "id") === attribute(element, "resid"));
    const value = text ? attribute(text, "DefaultValue") : "";
    return !text || /^[a-z][\w.]{0,31}$/i.test(value)
      ? []
      : [
          at(
            text,
            `namespace '${value}' is not a letter followed by letters, digits, dots or underscores (32 at most).`,
          ),
        ];
  });
}

/** Excel without shared runtimes must not offer the add-in: its buttons and functions would not work there. */
export function requirementSet(manifest: Manifest): Finding[] {
  const sets = all(manifest, "Set").map((set) => attribute(set, "Name"));
  return sets.includes("SharedRuntime")
    ? []
    : [at(all(manifest, "Requirements")[0], `<Requirements> does not name the set SharedRuntime 1.1.`)];
}

/** The shared runtime: one long-lived runtime, and the same page in all four places, or nothing is shared. */
export function sharedRuntime(manifest: Manifest): Finding[] {
  const runtimes = all(manifest, "Runtime");
  const [runtime] = runtimes;
  if (runtimes.length !== 1 || !runtime)
    return [at(runtime, `there are ${runtimes.length} <Runtime> elements. A shared runtime has exactly one.`)];
  const findings: Finding[] = [];
  if (!all(manifest, "Action").some((action) => attribute(action, "xsi:type") === "ShowTaskpane"))
    findings.push(
      at(runtime, "no button shows the task pane. A ShowTaskpane action is one of the shared runtime's four places."),
    );
  if (attribute(runtime, "lifetime") !== "long") findings.push(at(runtime, `<Runtime> needs lifetime="long".`));
  const section = runtime.parentNode as unknown as Element;
  const host = section.parentNode as unknown as Element;
  if (childrenOf(host)[0] !== section) findings.push(at(section, "<Runtimes> must be the first child of <Host>."));
  const page = attribute(runtime, "resid");
  const places = [
    ...all(manifest, "Page").flatMap(childrenOf),
    ...all(manifest, "FunctionFile"),
    ...all(manifest, "Action")
      .filter((action) => attribute(action, "xsi:type") === "ShowTaskpane")
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

export const RULES = [
  order,
  required,
  identity,
  identifiers,
  lengths,
  resources,
  addresses,
  namespace,
  requirementSet,
  sharedRuntime,
  icons,
];
