/** The environment variables with the addresses of the engines. */
export const CURRENT_URL = "TRADESHEET_TEST_CLICKHOUSE";
export const DEBIAN_URL = "TRADESHEET_TEST_DEBIAN";

/** An engine, and the account that may do everything. */
export interface Engine {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Today's engine. An address from outside may name its account: http://user:password@host:8123 */
export function getCurrentEngine(): Engine {
  const url = new URL(process.env[CURRENT_URL]!);
  const [user, password] = [decodeURIComponent(url.username) || "default", decodeURIComponent(url.password)];
  url.username = url.password = "";
  return { address: url.href, user, password };
}

export const getDebianServer = (): Engine => ({ address: process.env[DEBIAN_URL]!, user: "admin", password: "" });

/** Runs a statement. */
export async function run({ address, user, password }: Engine, sql: string): Promise<string> {
  const response = await fetch(address, {
    method: "POST",
    body: sql,
    headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${sql.slice(0, 200)}\n${text}`);
  return text;
}
