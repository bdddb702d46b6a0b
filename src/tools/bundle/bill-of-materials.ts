/** What the scripts are made of, for those who check it: a CycloneDX bill of materials, and the licences. */
import { Enums, Models, SPDX, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import type { BundledPackage } from "./bundled-packages";

interface Described {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

const createLicense = (licence: string): Models.License =>
  SPDX.isSupportedSpdxId(licence) ? new Models.SpdxLicense(licence) : new Models.LicenseExpression(licence);

function createComponent(type: Enums.ComponentType, { name, version, licence }: Described): Models.Component {
  const component = new Models.Component(type, name, { version, bomRef: `${name}@${version}` });
  if (licence) component.licenses.add(createLicense(licence));
  return component;
}

/** The bill of materials as JSON. It has no time and no serial number, so that the same build gives the same file. */
export function buildBillOfMaterials(product: Described, packages: readonly BundledPackage[]): string {
  const bom = new Models.Bom();
  const root = createComponent(Enums.ComponentType.Application, product);
  bom.metadata.component = root;
  for (const one of packages) {
    const component = createComponent(Enums.ComponentType.Library, one);
    component.purl = `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`;
    if (one.homepage)
      component.externalReferences.add(new Models.ExternalReference(one.homepage, Enums.ExternalReferenceType.Website));
    root.dependencies.add(component.bomRef);
    bom.components.add(component);
  }
  const normalize = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(normalize).serialize(bom, { sortLists: true, space: 2 });
}

/** The licences that have to be passed on with the code; packages with the same text share it. */
export function buildNotices(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, string[]>();
  for (const { name, version, licence, licenceText } of packages) {
    const text = licenceText.replaceAll("\r\n", "\n") || `Licence: ${licence}`;
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const sections = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  return `TradeSheet contains code of these packages.\n\n${sections.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
