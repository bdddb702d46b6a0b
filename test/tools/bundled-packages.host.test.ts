/** The packages in the scripts: listed by the build, known to docs/dependencies.md, with licences that permit shipping them. */
import { readFileSync } from "node:fs";
import Ajv from "ajv";
import packageJson from "../../package.json";
import { buildBillOfMaterials, buildNotices } from "../../src/tools/bundle/bill-of-materials";
import { findForbiddenPackages, isPermitted, listPackages } from "../../src/tools/bundle/bundled-packages";

interface Bom {
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly [{ readonly license: { readonly id: string } }];
  }[];
}
const bom = JSON.parse(readFileSync("dist/bom.json", "utf8")) as Bom;

describe("the bill of materials of the build", () => {
  test("is that of this version, and lists what is known to ship", () => {
    expect(bom.metadata.component).toMatchObject({ name: "tradesheet", version: packageJson.version });
    expect(bom.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "minisearch",
        "react",
        "react-dom",
        "@fluentui/react-tabs",
        "chart.js",
        "idb",
        "valibot",
        "csv-parse",
      ]),
    );
  });
  test("has no package of the tools and tests", () => {
    const tools = ["typescript", "jest", "@univerjs/presets", "@cyclonedx/cyclonedx-library", "exceljs", "opencc-js"];
    expect(bom.components.filter(({ name }) => tools.includes(name))).toEqual([]);
  });
  test("lists a package once, in however many folders it is installed", () => {
    const ids = bom.components.map(({ name, version }) => `${name}@${version}`);
    expect(ids).toEqual([...new Set(ids)]);
  });
  test("has version, licence and address of each", () => {
    for (const { name, version, purl, licenses } of bom.components) {
      expect(purl).toBe(`pkg:npm/${name.replace("@", "%40")}@${version}`);
      expect([name, isPermitted(licenses[0].license.id)]).toEqual([name, true]);
    }
  });
  test("is of the versions that are installed", () => {
    for (const { name, version } of bom.components.slice(0, 10)) {
      const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")) as { version: string };
      expect([name, version]).toEqual([name, installed.version]);
    }
  });
  test("names only packages that docs/dependencies.md has, by itself or by their family", () => {
    const page = readFileSync("docs/dependencies.md", "utf8");
    const isListed = (name: string): boolean =>
      page.includes(`\`${name}\``) || page.includes(`\`${name.split("/")[0]}/*\``);
    expect(bom.components.map(({ name }) => name).filter((name) => !isListed(name))).toEqual([]);
  });
  test("follows CycloneDX 1.6", () => {
    const read = (name: string): object =>
      JSON.parse(
        readFileSync(`node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`, "utf8"),
      ) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    // The schema names the others by their files.
    for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
      ajv.addSchema({ ...read(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
    const validate = ajv.compile(read("bom-1.6"));
    validate(bom);
    expect(validate.errors).toBeNull();
  });
  test("is the same for the same packages", () => {
    const packages = listPackages([require.resolve("minisearch"), require.resolve("react")]);
    const product = { name: "tradesheet", version: "1.0.0", licence: "MIT" };
    expect(packages.map(({ name }) => name)).toEqual(["minisearch", "react"]);
    expect(buildBillOfMaterials(product, packages)).toBe(buildBillOfMaterials(product, [...packages].reverse()));
  });
});

test("the licences are passed on with the scripts", () => {
  const notices = readFileSync("dist/third-party-notices.txt", "utf8");
  for (const { name, version } of bom.components) expect(notices).toContain(`${name} ${version}\n`);
  expect(notices).toContain("Permission is hereby granted, free of charge");
});

describe("a licence", () => {
  test.each(["MIT", "Apache-2.0", "(MIT OR GPL-3.0-only)", "MIT AND ISC"])("%s is permitted", (licence) =>
    expect(isPermitted(licence)).toBe(true),
  );
  test.each(["", "GPL-3.0-only", "MIT AND GPL-2.0-only", "SEE LICENSE IN LICENSE.md", "MPL-2.0"])(
    "'%s' is not, and its package is named",
    (licence) => {
      const one = { name: "some-package", version: "2.0.0", licence, homepage: undefined, licenceText: "" };
      expect(findForbiddenPackages([one])).toEqual([
        expect.stringContaining(`some-package 2.0.0 is in the bundle under the licence '${licence}'`),
      ]);
    },
  );
  test("that is only named is passed on by its name", () => {
    const one = { name: "some-package", version: "2.0.0", licence: "ISC", homepage: undefined, licenceText: "" };
    expect(buildNotices([one])).toContain("some-package 2.0.0\n\nLicence: ISC");
  });
});
