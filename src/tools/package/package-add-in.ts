/** Makes a folder of everything that is needed to put the add-in on a server and to hand it on. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DEVELOPMENT_ADDRESS } from "../address";
import { ENVIRONMENTS, RULES, buildManifest, checkFiles, parseManifest, type Environment } from "../manifest";
import { GATEWAY_PAGE, buildPolicyHeader, renderHeadersFile, renderNginx } from "./headers";

export interface PackageOptions {
  /** The folder with the production build, which is for {@link builtFor}. */
  readonly built: string;
  readonly builtFor: string;
  /** Where production and the rehearsal of it are served from. */
  readonly addresses: Readonly<Record<"production" | "staging", string>>;
  readonly provider: string;
  /** The folder to make; one that is there is replaced if it is a package. */
  readonly out: string;
}

/** By which a folder is known to be a package, which may be replaced. */
const MARKER = "UPLOAD.md";

/** Files of a build that are handed on beside the site, not with it. */
const BESIDE_SITE = ["manifest.xml", "bom.json"];

/** What names the address it is served from: the metadata of the functions, and the pages. The scripts do not. */
const NAMES_ADDRESS = /^functions[\w.-]*\.json$|\.html$/;

const SITES = ["production", "staging"] as const;

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll(path.sep, "/"))
    .sort();

/**
 * Writes the package: the sites, their headers, the manifests, the bill of materials, and what to do with them.
 * @returns the paths of the manifests.
 * @throws Error when the folder holds something else, or a manifest is not in order.
 */
export function packageAddIn(options: PackageOptions): Readonly<Record<Environment, string>> {
  const { out } = options;
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(path.join(out, MARKER)))
    throw new Error(
      `${out} holds something other than a package, so it is left alone. Name another folder with --out.`,
    );
  rmSync(out, { recursive: true, force: true });
  mkdirSync(path.join(out, "manifests"), { recursive: true });
  for (const site of SITES) writeSite(site, options);
  const manifests = Object.fromEntries(
    ENVIRONMENTS.map((environment) => [environment, writeManifest(environment, options)]),
  ) as Record<Environment, string>;
  cpSync(path.join(options.built, "bom.json"), path.join(out, "bom.json"));
  cpSync("LICENSE", path.join(out, "LICENSE"));
  writeFileSync(path.join(out, MARKER), renderInstructions(options));
  return manifests;
}

/** The files to serve from an address, and the headers to serve them with. */
function writeSite(site: (typeof SITES)[number], { built, builtFor, addresses, out }: PackageOptions): void {
  const folder = path.join(out, site);
  cpSync(built, folder, { recursive: true });
  for (const file of BESIDE_SITE) rmSync(path.join(folder, file), { force: true });
  const files = listFiles(folder);
  for (const file of files.filter((name) => NAMES_ADDRESS.test(name))) {
    const text = readFileSync(path.join(folder, file), "utf8");
    writeFileSync(path.join(folder, file), text.replaceAll(builtFor, addresses[site]));
  }
  const readPolicy = (page: string): string => buildPolicyHeader(readFileSync(path.join(folder, page), "utf8"));
  const served = {
    name: site,
    path: new URL(addresses[site]).pathname.replace(/\/$/, ""),
    policy: readPolicy("taskpane.html"),
    gatewayPolicy: readPolicy(GATEWAY_PAGE),
    files,
  };
  const configurations = path.join(out, "headers", site);
  mkdirSync(configurations, { recursive: true });
  writeFileSync(path.join(configurations, "_headers"), renderHeadersFile(served));
  writeFileSync(path.join(configurations, "nginx.conf"), renderNginx(served));
}

function writeManifest(environment: Environment, { built, addresses, provider, out }: PackageOptions): string {
  const address = environment === "development" ? DEVELOPMENT_ADDRESS : addresses[environment];
  const source = readFileSync("manifest.xml", "utf8");
  const development = parseManifest(buildManifest(source, { address: DEVELOPMENT_ADDRESS, provider, environment }));
  const xml = buildManifest(source, { address, provider, environment });
  const file = path.join(out, "manifests", `tradesheet.${environment}.xml`);
  const findings = [...RULES.flatMap((rule) => rule(parseManifest(xml))), ...checkFiles(development, built)];
  if (findings.length > 0)
    throw new Error(findings.map(({ line, message }) => `${file}:${line}: ${message}`).join("\n"));
  writeFileSync(file, xml);
  return file;
}

const renderInstructions = ({ addresses: { production, staging } }: PackageOptions): string => `# Handing on TradeSheet

1. Upload the files in staging/ so that they are served at ${staging}, with the headers in headers/staging/:
   _headers for Cloudflare Pages and Netlify (in the root of the site), nginx.conf for nginx, or the same for another server.
2. Check: ${staging}/taskpane.html must answer with the header Content-Security-Policy.
3. Add manifests/tradesheet.staging.xml to an Excel and go through docs/release.md. Remove it afterwards: two add-ins with
   functions of one name get in each other's way.
4. Upload production/ to ${production} with headers/production/, data and scripts before taskpane.html.
5. Hand on manifests/tradesheet.production.xml: in the Microsoft 365 admin centre, a shared folder, or Partner Center. The
   store also asks for ${production}/assets/privacy.html, terms.html and support.html.

manifests/tradesheet.development.xml is for npm run excel on the machine of a developer. bom.json lists what the scripts are made of
(CycloneDX).
`;
