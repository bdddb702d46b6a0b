/** npm run excel: trusts a local certificate, serves the built add-in over https and sideloads it into Excel. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import os from "node:os";
import path from "node:path";
import { findContentType } from "../playground/server/content-types";
import { DEVELOPMENT_ADDRESS } from "./address";

const BUILT = path.resolve("dist");
// Relative, so that a home directory with a space in its name does not split it on Windows.
const MANIFEST = "dist/manifest.xml";
const CERTIFICATES = path.join(os.homedir(), ".office-addin-dev-certs");

const NO_EXCEL = `Excel for Windows or Mac is needed here, and this machine has neither.
- To try the formulas without Excel: npm start
- For Excel on the web: serve dist/ at ${DEVELOPMENT_ADDRESS} from a machine with a trusted certificate, then in Excel choose
  Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in and pick dist/manifest.xml.`;

/** Whether Excel is installed where its installers put it. */
function isExcelInstalled(): boolean {
  if (process.platform === "win32") {
    return spawnSync("reg", ["query", "HKEY_CLASSES_ROOT\\Excel.Application"], { stdio: "ignore" }).status === 0;
  }
  const application = "Applications/Microsoft Excel.app";
  return (
    process.platform === "darwin" && ["/", os.homedir()].some((place) => existsSync(path.join(place, application)))
  );
}

/**
 * Runs one of Microsoft's tools; they are fetched when needed, since they weigh half a gigabyte.
 * Not synchronously: the add-in must be served while Excel starts.
 */
function runTool(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) =>
    spawn("npx", ["--yes", ...args], { stdio: "inherit", shell: process.platform === "win32" })
      .once("error", reject)
      .once("exit", (status) =>
        status === 0
          ? resolve()
          : reject(new Error(`npx ${args.join(" ")} failed. It needs the network on its first run.`)),
      ),
  );
}

/** The built file that an address asks for, if there is one; never a file outside dist/. */
function findBuiltFile(address: string): string | undefined {
  if (!URL.canParse(address, DEVELOPMENT_ADDRESS)) return undefined;
  const file = path.join(BUILT, new URL(address, DEVELOPMENT_ADDRESS).pathname);
  return file.startsWith(BUILT + path.sep) && findContentType(file) && existsSync(file) ? file : undefined;
}

/** Serves dist/ where manifest.xml says the add-in is; functions.json is read by Excel itself, from another origin. */
function serve(): Promise<void> {
  const options = {
    key: readFileSync(path.join(CERTIFICATES, "localhost.key")),
    cert: readFileSync(path.join(CERTIFICATES, "localhost.crt")),
  };
  const server = createServer(options, (request, response) => {
    const file = findBuiltFile(request.url ?? "/");
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "Content-Type": findContentType(file), "Access-Control-Allow-Origin": "*" })
      .end(readFileSync(file));
  });
  return new Promise((resolve, reject) =>
    server.once("error", reject).listen(Number(new URL(DEVELOPMENT_ADDRESS).port), "localhost", resolve),
  );
}

async function main(): Promise<void> {
  if (!isExcelInstalled()) throw new Error(NO_EXCEL);
  await runTool("office-addin-dev-certs", "install");
  await serve();
  console.log(`Serving the add-in at ${DEVELOPMENT_ADDRESS}; press Ctrl+C to stop.`);
  await runTool("office-addin-debugging", "start", MANIFEST, "desktop", "--app", "excel", "--no-debug");
  console.log(`To take the add-in out of Excel again: npx office-addin-debugging stop ${MANIFEST}`);
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
