/** The page of a host on the web: a grid, and the add-in in a frame from another origin. */
import { Host, type FunctionMetadata } from "../../../src/playground/host";
import { createSheet } from "../../../src/playground/page/create-sheet";
import { getUniverParts } from "../../../src/playground/page/univer";

declare global {
  interface Window {
    host: Host;
  }
}

async function start(): Promise<void> {
  const addIn = new URLSearchParams(location.search).get("add-in")!;
  const { functions } = (await (await fetch("/addin/functions.json")).json()) as { functions: FunctionMetadata[] };
  const api = createSheet(document.getElementById("sheet")!, "en-US", false);
  window.host = new Host({ univer: getUniverParts(api), functions, transport: "web" });
  const frame = document.createElement("iframe");
  window.host.web.host(frame, addIn);
  document.body.append(frame);
}

void start();
