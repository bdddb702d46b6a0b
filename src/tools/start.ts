/** npm start: builds the add-in where it has changed, serves the playground and opens it where there is a screen. */
import { spawn } from "node:child_process";
import { startPlayground } from "../playground/server/start-playground";
import { buildAddIn } from "./build-add-in";
import { isUpToDate } from "./build-record";

const OPENERS: Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

function openBrowser(address: string): void {
  const opener = OPENERS[process.platform];
  const screen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!opener || !screen || process.env.CI || process.env.NO_OPEN) return;
  const [command, ...args] = opener;
  // Where there is no such command, the printed address is enough.
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

async function main(): Promise<void> {
  if (!isUpToDate()) await buildAddIn();
  const { address } = await startPlayground(Number(process.env.PORT ?? 3000));
  console.log(`\nTradeSheet playground: ${address}\nPress Ctrl+C to stop.`);
  openBrowser(address);
}

main().catch((error: unknown) => {
  console.error((error as Error).message);
  process.exit(1);
});
