/** An exception as ClickHouse writes it into an answer. */
export interface ServerException {
  /** Its number in ClickHouse's list of errors. */
  readonly code: number;
  /** What it says, without the server's version and its own names of things. */
  readonly message: string;
}

/** Today's form, and that of servers before 2020. */
const EXCEPTION = /Code: (\d+)(?:\. |, e\.displayText\(\) = )DB::\w*Exception: ([\s\S]*)/;

/** Where the message ends: the name of the error, the version, or what older servers append. */
const END = /,? \([A-Z][A-Z_]+\)(?=\s|$|\.)|\.? \(version |, e\.what\(\) =|\n|: While (?:processing|executing) /;

/**
 * The exception in an answer; undefined where there is none. In an answer that broke off it stands after the rows, so
 * that the last one counts.
 */
export function parseServerException(text: string): ServerException | undefined {
  const start = text.lastIndexOf("Code: ");
  // A server that passes on the exception of another repeats the beginning.
  const outer = start > 0 ? text.slice(0, start).search(/Code: \d+\. DB::\w*Exception: (?:[^\n]*)$/) : -1;
  const match = EXCEPTION.exec(text.slice(outer >= 0 ? outer : Math.max(start, 0)));
  if (!match) return undefined;
  const inner = EXCEPTION.exec(match[2]!);
  const [, code, message] = inner ?? match;
  return { code: Number(code), message: message!.split(END)[0]!.trim().slice(0, 300) };
}
