/** npm run excel: trusts a local certificate, serves the built add-in over https and sideloads it into Excel. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import os from "node:os";
import path from "node:path";
import { DEVELOPMENT_ADDRESS } from "./address";

const BUILT = path.resolve("dist");
const MANIFEST = path.join(BUILT, "manifest.xml");
const CERTIFICATES = path.join(os.homedir(), ".office-addin-dev-certs");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

const NO_EXCEL = `Excel for Windows or Mac is needed here, and this machine has neither.
- To try the formulas without Excel: npm start
- For Excel on the web: serve dist/ at ${DEVELOPMENT_ADDRESS} from a machine with a trusted certificate, then in Excel choose
  Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in and pick dist/manifest.xml.`;

/** Runs one of Microsoft's tools; they are fetched when needed, since they weigh half a gigabyte. */
function tool(...args: string[]): void {
  const { status } = spawnSync("npx", ["--yes", ...args], { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`npx ${args.join(" ")} failed. It needs the network on its first run.`);
}

/** Serves dist/ where manifest.xml says the add-in is; functions.json is read by Excel itself, from another origin. */
function serve(): Promise<void> {
  const options = {
    key: readFileSync(path.join(CERTIFICATES, "localhost.key")),
    cert: readFileSync(path.join(CERTIFICATES, "localhost.crt")),
  };
  const server = createServer(options, (request, response) => {
    const file = path.join(
      BUILT,
      path.normalize(decodeURIComponent(new URL(request.url ?? "/", DEVELOPMENT_ADDRESS).pathname)),
    );
    const found = file.startsWith(BUILT + path.sep) && existsSync(file) && path.extname(file) in TYPES;
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { "Content-Type": TYPES[path.extname(file)], "Access-Control-Allow-Origin": "*" })
      .end(readFileSync(file));
  });
  return new Promise((resolve, reject) =>
    server.once("error", reject).listen(Number(new URL(DEVELOPMENT_ADDRESS).port), "localhost", resolve),
  );
}

async function main(): Promise<void> {
  if (process.platform !== "win32" && process.platform !== "darwin") throw new Error(NO_EXCEL);
  tool("office-addin-dev-certs", "install");
  await serve();
  console.log(`Serving the add-in at ${DEVELOPMENT_ADDRESS}; press Ctrl+C to stop.`);
  tool("office-addin-debugging", "start", MANIFEST, "desktop", "--no-debug");
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
