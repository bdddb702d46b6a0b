/** The files that the playground serves, by address; all come from this machine. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { findContentType } from "./content-types";

export interface ServedFile {
  readonly type: string;
  readonly body: Buffer | string;
  /** The Content-Security-Policy that a page of the add-in declares for itself. */
  readonly policy?: string;
}

const ROOT = path.resolve(__dirname, "../../..");
const PAGE = path.join(ROOT, "src/playground/page");
const MODULES = path.join(ROOT, "node_modules");

/** Folders served as they are. */
const FOLDERS: Readonly<Record<string, string>> = {
  "/addin/": path.join(ROOT, "dist"),
  "/office-js/": path.join(MODULES, "@microsoft/office-js/dist"),
  "/univer/": path.join(MODULES, "@univerjs"),
};

const FILES: Readonly<Record<string, string>> = {
  "/": path.join(PAGE, "index.html"),
  "/frame.js": path.join(PAGE, "frame.js"),
  "/vendor/react.js": path.join(MODULES, "react/umd/react.production.min.js"),
  "/vendor/react-dom.js": path.join(MODULES, "react-dom/umd/react-dom.production.min.js"),
  "/vendor/rxjs.js": path.join(MODULES, "rxjs/dist/bundles/rxjs.umd.min.js"),
};

const POLICY = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/;
const OFFICE_JS = /<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?>/;

export const isBuilt = (): boolean => existsSync(path.join(FOLDERS["/addin/"]!, "functions.js"));

/** Bundles the page's script or styles, once per start: it takes a tenth of a second. */
const bundle = (file: string): string =>
  buildSync({ entryPoints: [path.join(PAGE, file)], bundle: true, write: false, target: "es2022" }).outputFiles[0]!
    .text;

/** The pages of the add-in that run office.js. */
const OFFICE_PAGES = ["/addin/taskpane.html", "/addin/dialog.html"];

/** A page of the add-in as built, with office.js from this machine and the host before it; its scripts are unchanged. */
const injectHost = (html: string): string =>
  html.replace(OFFICE_JS, `<script src="/frame.js"></script><script src="/office-js/office.js">`);

function findFile(address: string): string | undefined {
  const file = FILES[address];
  if (file) return file;
  const mount = Object.keys(FOLDERS).find((prefix) => address.startsWith(prefix));
  if (!mount) return undefined;
  const resolved = path.resolve(FOLDERS[mount]!, address.slice(mount.length));
  // An address with .. in it must not lead out of its folder.
  return resolved.startsWith(FOLDERS[mount]! + path.sep) ? resolved : undefined;
}

/** Returns the file at an address; undefined where there is none. */
export function createFileServer(): (address: string) => ServedFile | undefined {
  const bundled: Readonly<Record<string, string>> = {
    "/page.js": bundle("main.ts"),
    "/page.css": bundle("styles/page.css"),
  };
  return (address) => {
    const content = bundled[address];
    if (content !== undefined) return { type: findContentType(address)!, body: content };
    const file = findFile(address);
    if (!file || !existsSync(file) || !statSync(file).isFile()) return undefined;
    const body = readFileSync(file);
    const type = findContentType(file) ?? "application/octet-stream";
    if (!address.startsWith("/addin/") || !address.endsWith(".html")) return { type, body };
    const html = body.toString();
    const policy = POLICY.exec(html)?.[1];
    return {
      type,
      body: OFFICE_PAGES.includes(address) ? injectHost(html) : body,
      ...(policy !== undefined && { policy }),
    };
  };
}
