/** Debian's ClickHouse server with accounts of several kinds, on a port of its own, with an empty database. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fetchDebianServer } from "./fetch-debian-server";
import { findFreePort, startEngine, type RunningEngine } from "./running-engine";

export const PASSWORD = "a password: with signs / and 汉字";

/** What each account may do; `admin` has no password. */
const PROFILES = {
  admin: "",
  analyst: "<readonly>2</readonly>",
  strict: "<readonly>1</readonly>",
  hasty: "<readonly>2</readonly><max_execution_time>1</max_execution_time>",
  small: "<readonly>2</readonly><max_result_rows>100</max_result_rows>",
  poor: "<readonly>2</readonly><max_memory_usage>4000000</max_memory_usage>",
  rationed: "<readonly>2</readonly>",
};

const QUOTAS = {
  default: "",
  rationed: "<interval><duration>3600</duration><queries>2</queries></interval>",
};

const ANYWHERE = "<networks><ip>::/0</ip></networks>";

const createUser = (name: string): string =>
  `<${name}><password>${name === "admin" ? "" : PASSWORD}</password>${ANYWHERE}<profile>${name}</profile>` +
  `<quota>${name in QUOTAS ? name : "default"}</quota></${name}>`;

const wrap = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([name, content]) => `<${name}>${content}</${name}>`)
    .join("");

/** @throws Error where the server cannot be had or does not start. */
export async function startDebianServer(): Promise<RunningEngine> {
  const { file, libraries } = fetchDebianServer();
  const folder = mkdtempSync(path.join(os.tmpdir(), "tradesheet-clickhouse-"));
  const port = await findFreePort();
  writeFileSync(
    path.join(folder, "users.xml"),
    `<yandex><profiles><default/>${wrap(PROFILES)}</profiles>` +
      `<users>${Object.keys(PROFILES).map(createUser).join("")}</users><quotas>${wrap(QUOTAS)}</quotas></yandex>`,
  );
  writeFileSync(
    path.join(folder, "config.xml"),
    `<yandex><logger><level>warning</level><log>${folder}/server.log</log></logger>` +
      `<http_port>${port}</http_port><listen_host>127.0.0.1</listen_host><keep_alive_timeout>3</keep_alive_timeout>` +
      `<path>${folder}/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>users.xml</users_config>` +
      "<default_profile>default</default_profile><default_database>default</default_database>" +
      "<mark_cache_size>67108864</mark_cache_size></yandex>",
  );
  const engine = await startEngine({
    command: file,
    args: [`--config-file=${folder}/config.xml`],
    port,
    cwd: folder,
    env: { LD_LIBRARY_PATH: libraries.join(":") },
  });
  return {
    ...engine,
    async stop() {
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
