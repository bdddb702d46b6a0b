/**
 * What an add-in only manifest must be, as far as no validator on this machine can say: Microsoft's own
 * validator is a web service. Order, lengths and the shared runtime's rules are those of its documentation.
 */
import { checkAddresses } from "./addresses";
import { findElements, getAttribute, getChildren, type Element, type Manifest } from "./document";
import { createFinding, type Finding } from "./finding";
import { checkOrder, checkRequired } from "./structure";

function checkIdentity(manifest: Manifest): Finding[] {
  const [id] = findElements(manifest, "Id");
  const [version] = findElements(manifest, "Version");
  const findings: Finding[] = [];
  if (id && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id.textContent ?? ""))
    findings.push(createFinding(id, `Id '${id.textContent}' is not a GUID.`));
  if (version && !/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version.textContent ?? "")) {
    findings.push(
      createFinding(version, `Version '${version.textContent}' is not one to four numbers of at most five digits.`),
    );
  }
  if (version?.textContent?.startsWith("0"))
    findings.push(createFinding(version, `Version '${version.textContent}' is below 1, which the store refuses.`));
  return findings;
}

const MAX_LENGTHS: Readonly<Record<string, number>> = {
  DisplayName: 125,
  ShortStrings: 125,
  Description: 250,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};

/** Texts that are longer than Office shows. */
function checkLengths(manifest: Manifest): Finding[] {
  return Object.entries(MAX_LENGTHS).flatMap(([name, most]) =>
    findElements(manifest, name)
      .flatMap((element) => [element, ...findElements(element, "*")])
      .flatMap((element) =>
        [getAttribute(element, "DefaultValue"), getAttribute(element, "Value")]
          .filter((text) => text.length > most)
          .map((text) =>
            createFinding(
              element,
              `'${text.slice(0, 40)}...' has ${text.length} characters; <${name}> allows ${most}.`,
            ),
          ),
      ),
  );
}

/** Resource ids: defined once, at most 32 characters, all used, none missing. */
function checkResources(manifest: Manifest): Finding[] {
  const [section] = findElements(manifest, "Resources");
  if (!section) return [createFinding(undefined, "<Resources> is missing.")];
  const defined = getChildren(section).flatMap(getChildren);
  const ids = new Map<string, Element>();
  const findings: Finding[] = [];
  for (const element of defined) {
    const id = getAttribute(element, "id");
    if (ids.has(id)) findings.push(createFinding(element, `resource '${id}' is defined twice.`));
    if (id.length > 32) findings.push(createFinding(element, `resource id '${id}' is longer than 32 characters.`));
    ids.set(id, element);
  }
  const uses = findElements(manifest, "*").filter((element) => element.hasAttribute("resid"));
  const used = new Set(uses.map((element) => getAttribute(element, "resid")));
  findings.push(
    ...uses
      .filter((element) => !ids.has(getAttribute(element, "resid")))
      .map((element) =>
        createFinding(element, `resource '${getAttribute(element, "resid")}' is not defined in <Resources>.`),
      ),
  );
  findings.push(
    ...[...ids]
      .filter(([id]) => !used.has(id))
      .map(([id, element]) => createFinding(element, `resource '${id}' is not used. Remove it.`)),
  );
  return findings;
}

/** Ids of tabs, groups and buttons, which Office mixes up when two are the same. */
function checkIdentifiers(manifest: Manifest): Finding[] {
  const seen = new Set<string>();
  return ["CustomTab", "Group", "Control"]
    .flatMap((name) => findElements(manifest, name))
    .flatMap((element) => {
      const id = getAttribute(element, "id");
      const findings: Finding[] = [];
      if (!id) findings.push(createFinding(element, `<${element.localName}> has no id.`));
      else if (seen.has(id))
        findings.push(createFinding(element, `id '${id}' is used twice. Give each tab, group and button its own.`));
      if (id.length > 32) findings.push(createFinding(element, `id '${id}' is longer than 32 characters.`));
      seen.add(id);
      return findings;
    });
}

/** What formulas begin with: a letter, then letters, digits, dots and underscores. */
function checkNamespace(manifest: Manifest): Finding[] {
  const strings = findElements(manifest, "String");
  return findElements(manifest, "Namespace").flatMap((element) => {
    const text = strings.find((string) => getAttribute(string, "id") === getAttribute(element, "resid"));
    const value = text ? getAttribute(text, "DefaultValue") : "";
    return !text || /^[a-z][\w.]{0,31}$/i.test(value)
      ? []
      : [
          createFinding(
            text,
            `namespace '${value}' is not a letter followed by letters, digits, dots or underscores (32 at most).`,
          ),
        ];
  });
}

/** Excel without shared runtimes must not offer the add-in: its buttons and functions would not work there. */
function checkRequirementSet(manifest: Manifest): Finding[] {
  const sets = findElements(manifest, "Set").map((set) => getAttribute(set, "Name"));
  return sets.includes("SharedRuntime")
    ? []
    : [
        createFinding(
          findElements(manifest, "Requirements")[0],
          `<Requirements> does not name the set SharedRuntime 1.1.`,
        ),
      ];
}

/** The shared runtime: one long-lived runtime, and the same page in all four places, or nothing is shared. */
function checkSharedRuntime(manifest: Manifest): Finding[] {
  const runtimes = findElements(manifest, "Runtime");
  const [runtime] = runtimes;
  if (runtimes.length !== 1 || !runtime)
    return [
      createFinding(runtime, `there are ${runtimes.length} <Runtime> elements. A shared runtime has exactly one.`),
    ];
  const findings: Finding[] = [];
  if (!findElements(manifest, "Action").some((action) => getAttribute(action, "xsi:type") === "ShowTaskpane"))
    findings.push(
      createFinding(
        runtime,
        "no button shows the task pane. A ShowTaskpane action is one of the shared runtime's four places.",
      ),
    );
  if (getAttribute(runtime, "lifetime") !== "long")
    findings.push(createFinding(runtime, `<Runtime> needs lifetime="long".`));
  const section = runtime.parentNode as unknown as Element;
  const host = section.parentNode as unknown as Element;
  if (getChildren(host)[0] !== section)
    findings.push(createFinding(section, "<Runtimes> must be the first child of <Host>."));
  const page = getAttribute(runtime, "resid");
  const places = [
    ...findElements(manifest, "Page").flatMap(getChildren),
    ...findElements(manifest, "FunctionFile"),
    ...findElements(manifest, "Action")
      .filter((action) => getAttribute(action, "xsi:type") === "ShowTaskpane")
      .flatMap((action) => findElements(action, "SourceLocation")),
  ];
  findings.push(
    ...places
      .filter((element) => getAttribute(element, "resid") !== page)
      .map((element) =>
        createFinding(
          element,
          `<${element.localName}> has resid '${getAttribute(element, "resid")}'; the shared runtime's is '${page}'. They must be the same.`,
        ),
      ),
    ...findElements(manifest, "TaskpaneId").map((element) =>
      createFinding(element, "<TaskpaneId> does not go with a shared runtime. Remove it."),
    ),
  );
  return findings;
}

/** Buttons have icons in the sizes Office asks for. */
function checkIcons(manifest: Manifest): Finding[] {
  return findElements(manifest, "Icon").flatMap((icon) => {
    const sizes = new Set(getChildren(icon).map((image) => getAttribute(image, "size")));
    return ["16", "32", "80"]
      .filter((size) => !sizes.has(size))
      .map((size) => createFinding(icon, `an <Icon> has no image of size ${size}.`));
  });
}

/**
 * Translations: within resources each is nested in what it translates and has the prefix, or the add-in does not load;
 * each names a full locale, once. The namespace is none of them: a translated one would be another function.
 */
function checkOverrides(manifest: Manifest): Finding[] {
  const namespaces = findElements(manifest, "Namespace").map((element) => getAttribute(element, "resid"));
  return findElements(manifest, "Override").flatMap((element) => {
    const locale = getAttribute(element, "Locale");
    const parent = element.parentNode as unknown as Element;
    const isResource = findElements(manifest, "Resources").some((section) =>
      findElements(section, "Override").includes(element),
    );
    const same = getChildren(parent).filter((other) => getAttribute(other, "Locale") === locale);
    const findings: Finding[] = [];
    if (isResource && element.prefix !== "bt")
      findings.push(createFinding(element, "an <Override> within <Resources> must be a <bt:Override>."));
    if (!/^[a-z]{2}-[A-Z]{2}$/.test(locale))
      findings.push(createFinding(element, `'${locale}' is not a locale such as zh-CN.`));
    if (same.length > 1 && same[0] === element)
      findings.push(createFinding(element, `there are ${same.length} overrides for ${locale}. Keep one.`));
    if (namespaces.includes(getAttribute(parent, "id")))
      findings.push(createFinding(element, "the namespace is the same in every language. Remove this override."));
    return findings;
  });
}

/** How many commands a group on a built-in tab may have: Microsoft's guideline is fewer than six. */
const MAX_COMMANDS = 5;

/** A built-in tab is shared with everybody: one group, named after the add-in, with few commands. */
function checkBuiltInTab(manifest: Manifest): Finding[] {
  return findElements(manifest, "OfficeTab").flatMap((tab) => {
    const groups = findElements(tab, "Group");
    const commands = findElements(tab, "Control");
    const findings: Finding[] = [];
    if (groups.length !== 1)
      findings.push(
        createFinding(tab, `a built-in tab takes one group of an add-in, and this one has ${groups.length}.`),
      );
    if (commands.length > MAX_COMMANDS) {
      findings.push(
        createFinding(
          tab,
          `${commands.length} commands are too many for a built-in tab. Use a <CustomTab> for more than ${MAX_COMMANDS}.`,
        ),
      );
    }
    return findings;
  });
}

/** The version of package.json, with a fourth number; the store takes none below 1. */
export function checkVersion(manifest: Manifest, packageVersion: string): Finding[] {
  const [version] = findElements(manifest, "Version");
  const expected = `${packageVersion}.0`;
  return !version || version.textContent === expected
    ? []
    : [
        createFinding(
          version,
          `Version '${version.textContent}' is not that of package.json, which is ${expected} here.`,
        ),
      ];
}

/** Buttons that name a command the add-in does not have. */
export function checkCommands(manifest: Manifest, known: readonly string[]): Finding[] {
  return findElements(manifest, "FunctionName")
    .filter(({ textContent }) => !known.includes(textContent ?? ""))
    .map((element) =>
      createFinding(
        element,
        `command '${element.textContent}' is not in src/commands/command-names.ts. Known: ${known.join(", ")}.`,
      ),
    );
}

export const RULES = [
  checkOrder,
  checkRequired,
  checkIdentity,
  checkIdentifiers,
  checkLengths,
  checkResources,
  checkAddresses,
  checkNamespace,
  checkRequirementSet,
  checkSharedRuntime,
  checkIcons,
  checkOverrides,
  checkBuiltInTab,
];
