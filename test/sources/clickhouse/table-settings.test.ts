import { chooseSettings } from "../../../src/sources/clickhouse/table-settings";

const MODES = ["timeout", "result", "read", "group_by", "distinct", "set"].map((name) => `${name}_overflow_mode`);

const createRows = (
  values: Readonly<Record<string, string>>,
  fixed: readonly string[] = [],
): [string, string, number][] =>
  Object.entries({
    readonly: "0",
    max_execution_time: "0",
    max_result_rows: "0",
    cancel_http_readonly_queries_on_client_close: "0",
    enable_http_compression: "0",
    ...Object.fromEntries(MODES.map((name) => [name, "throw"])),
    ...values,
  }).map(([name, value]) => [name, value, fixed.includes("*") || fixed.includes(name) ? 1 : 0]);

test("limits what has no limit, ends with the connection, and does not write", () => {
  expect(chooseSettings(createRows({}), "u")).toEqual({
    readonly: "2",
    max_execution_time: "12",
    max_result_rows: "200000",
    cancel_http_readonly_queries_on_client_close: "1",
    enable_http_compression: "1",
  });
});

test("leaves lower limits of the account alone", () => {
  const chosen = chooseSettings(createRows({ max_execution_time: "3", max_result_rows: "10", readonly: "2" }), "u");
  expect(chosen).toEqual({ cancel_http_readonly_queries_on_client_close: "1", enable_http_compression: "1" });
});

test("sends nothing where the account may change nothing", () => {
  expect(chooseSettings(createRows({ readonly: "1" }, ["*"]), "u")).toEqual({});
});

test("sends nothing that the server does not know", () => {
  expect(chooseSettings([["readonly", "2", 1]], "u")).toEqual({});
});

test("has rows refused that would be left out, or refuses the account", () => {
  expect(chooseSettings(createRows({ result_overflow_mode: "break" }), "u").result_overflow_mode).toBe("throw");
  expect(() => chooseSettings(createRows({ timeout_overflow_mode: "break" }, ["*"]), "analyst")).toThrow(
    expect.objectContaining({
      code: "clickhouse: overflow",
      explanation: expect.objectContaining({ en: expect.stringContaining("timeout_overflow_mode") }),
    }),
  );
});
