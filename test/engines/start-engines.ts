/** Fetches and starts the engines before the tests, so that what cannot be had fails once, with the reason. */
import { startChdb } from "../../src/tools/engines/start-chdb";
import { startDebianServer } from "../../src/tools/engines/start-debian-server";
import type { RunningEngine } from "../../src/tools/engines/running-engine";
import { CURRENT_URL, DEBIAN_URL } from "./engine-urls";

declare global {
  var engines: RunningEngine[] | undefined;
}

export default async function startEngines(): Promise<void> {
  const engines: RunningEngine[] = (globalThis.engines = []);
  const start = async (starting: Promise<RunningEngine>): Promise<string> => {
    const engine = await starting;
    engines.push(engine);
    return engine.url;
  };
  process.env[CURRENT_URL] = process.env.CLICKHOUSE_URL ?? (await start(startChdb()));
  process.env[DEBIAN_URL] = await start(startDebianServer());
}
