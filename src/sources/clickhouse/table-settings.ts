/** The settings of a query that the account may change, and that have another value than is wanted. */
import { createClickHouseError } from "./clickhouse-error";
import { SERVER_SECONDS, type Cell } from "./send-query";

export type QuerySettings = Readonly<Record<string, string>>;

/** The most rows that an answer may have. */
export const MAX_ROWS = 200_000;

/** Limits; one of the account that is lower holds. */
const LIMITS = { max_execution_time: SERVER_SECONDS, max_result_rows: MAX_ROWS };

const WANTED: QuerySettings = {
  // Without it the server computes on after the connection has been closed, and only for read-only queries it does not.
  cancel_http_readonly_queries_on_client_close: "1",
  enable_http_compression: "1",
};

/** What a server does beyond a limit: anything but an exception gives an answer that lacks rows without saying so. */
const OVERFLOW_MODES = [
  "timeout_overflow_mode",
  "result_overflow_mode",
  "read_overflow_mode",
  "group_by_overflow_mode",
  "distinct_overflow_mode",
  "set_overflow_mode",
];

const NAMES = ["readonly", ...Object.keys(LIMITS), ...Object.keys(WANTED), ...OVERFLOW_MODES];

export const SETTINGS_SQL = `SELECT name, value, readonly FROM system.settings WHERE name IN (${NAMES.map((name) => `'${name}'`).join(", ")})`;

/**
 * What to send along with queries.
 * @param rows - the answer to {@link SETTINGS_SQL}.
 * @throws SourceError where the account's answers may lack rows, and that cannot be changed.
 */
export function chooseSettings(rows: readonly (readonly Cell[])[], user: string): QuerySettings {
  const current = new Map(rows.map(([name, value, fixed]) => [String(name), { value: String(value), fixed }]));
  const chosen: Record<string, string> = {};
  const choose = (name: string, value: string): void => {
    const setting = current.get(name);
    if (setting && setting.value !== value && Number(setting.fixed) === 0) chosen[name] = value;
  };
  for (const [name, value] of Object.entries(WANTED)) choose(name, value);
  for (const [name, limit] of Object.entries(LIMITS)) {
    const own = Number(current.get(name)?.value ?? 0);
    if (own === 0 || own > limit) choose(name, String(limit));
  }
  for (const name of OVERFLOW_MODES) {
    choose(name, "throw");
    const setting = current.get(name);
    if (setting && setting.value !== "throw" && chosen[name] === undefined)
      throw createClickHouseError("overflow", { user, setting: name });
  }
  // An account that may write does not write here.
  if (current.get("readonly")?.value === "0") choose("readonly", "2");
  return chosen;
}
