import { parseServerException } from "../../../src/sources/clickhouse/server-exception";

test.each([
  [
    "Code: 193, e.displayText() = DB::Exception: Wrong password for user analyst, e.what() = DB::Exception\n",
    { code: 193, message: "Wrong password for user analyst" },
  ],
  [
    "Code: 60. DB::Exception: Unknown table expression identifier 'trade.nt' in scope SELECT a FROM trade.nt. (UNKNOWN_TABLE) (version 26.7.2.1)\n",
    { code: 60, message: "Unknown table expression identifier 'trade.nt' in scope SELECT a FROM trade.nt." },
  ],
  [
    "Code: 115. DB::Exception: Code: 115. DB::Exception: Unknown setting 'user'. (UNKNOWN_SETTING) (version 26.7.2.1). (UNKNOWN_SETTING)\n",
    { code: 115, message: "Unknown setting 'user'." },
  ],
  [
    '{"meta": [], "data": [["1", "2"], ["3", Code: 241. DB::Exception: Memory limit (for query) exceeded: would use 4.01 MiB. (MEMORY_LIMIT_EXCEEDED) (version 23.8.1.1)',
    { code: 241, message: "Memory limit (for query) exceeded: would use 4.01 MiB." },
  ],
  [
    "...__exception__\r\nabcdefghijklmnop\r\nCode: 159. DB::Exception: Timeout exceeded: elapsed 1.0 seconds, maximum: 1. (TIMEOUT_EXCEEDED)\n132 abcdefghijklmnop\r\n__exception__",
    { code: 159, message: "Timeout exceeded: elapsed 1.0 seconds, maximum: 1." },
  ],
])("%s", (text, exception) => {
  expect(parseServerException(text)).toEqual(exception);
});

test.each(["", "Ok.\n", "<html>404 Not Found</html>", "Code: 12"])("no exception in %j", (text) => {
  expect(parseServerException(text)).toBeUndefined();
});
