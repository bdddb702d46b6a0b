/** What every answer of a function must be, whatever it was asked. */
import { getInternalErrorMessage } from "../../../query";
import { LANGUAGES } from "../../../language";
import { ensure } from "../cases";
import { MAX_CELL_TEXT } from "./texts";

/** The longest message: what people read in Excel's box beside a cell. */
const MAX_MESSAGE = 1000;

/** What code leaves in a text where it has joined what it does not have. */
const LEFTOVER = /undefined|NaN|\[object |\bnull\b|function \(|=> /;

const DEFECTS: readonly string[] = LANGUAGES.map(getInternalErrorMessage);

/** All values within the arguments, and all texts among them. */
function listValues(args: unknown): { values: Set<unknown>; texts: string[] } {
  const values = new Set<unknown>();
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object") texts.push(String(value));
    if (typeof value !== "object" || value === null || values.has(value)) return;
    values.add(value);
    if (Array.isArray(value)) for (let at = 0; at < value.length; at += 1) visit(value[at]);
    else for (const one of Object.values(value)) visit(one);
  };
  visit(args);
  return { values, texts };
}

/**
 * @param answer What the function returned or threw.
 * @throws BrokenRule where the answer is nothing that Excel takes, or nothing that a person should see.
 */
export function checkAnswer(
  args: readonly unknown[],
  answer: { readonly returned?: unknown; readonly thrown?: unknown },
): void {
  let given: ReturnType<typeof listValues> | undefined;
  const getGiven = (): ReturnType<typeof listValues> => (given ??= listValues(args));

  const checkText = (text: string): void => {
    ensure(text.length <= MAX_CELL_TEXT, "a text is longer than a cell takes");
    if (!LEFTOVER.test(text)) return;
    // A message repeats what was typed.
    ensure(
      getGiven().texts.some((one) => LEFTOVER.test(one)),
      () => `a text has a leftover of code: ${text}`,
    );
  };

  const checkError = (error: CustomFunctions.Error): void => {
    const { code, message } = error as unknown as { code: string; message: string };
    const { invalidValue, notAvailable } = CustomFunctions.ErrorCode as unknown as Record<string, string>;
    ensure(code === invalidValue || code === notAvailable, () => `an error has the code ${code}`);
    ensure(typeof message === "string" && message.trim() !== "", "an error has no message");
    ensure(message.length <= MAX_MESSAGE, () => `a message has ${message.length} characters`);
    ensure(!DEFECTS.includes(message), "the answer is the message of a defect");
    checkText(message);
  };

  const checkParts = (value: unknown): void => {
    if (typeof value === "number") ensure(Number.isFinite(value), () => `a number is ${value}`);
    else if (typeof value === "string") checkText(value);
    else if (Array.isArray(value)) value.forEach(checkParts);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(checkParts);
    else ensure(typeof value === "boolean", () => `a part of an answer is ${String(value)}`);
  };

  const checkCell = (cell: unknown): void => {
    if (typeof cell === "object" && cell !== null) {
      if (getGiven().values.has(cell)) return;
      if (cell instanceof CustomFunctions.Error) return checkError(cell);
      const { basicValue, numberFormat } = cell as { basicValue?: unknown; numberFormat?: unknown };
      ensure(typeof basicValue === "number" && typeof numberFormat === "string", "a formatted number is incomplete");
      return checkParts(cell);
    }
    ensure(typeof cell === "number" || typeof cell === "string", () => `a cell is ${String(cell)}`);
    checkParts(cell);
  };

  if ("thrown" in answer) {
    const { thrown } = answer;
    if (typeof thrown === "object" && thrown !== null && getGiven().values.has(thrown)) return;
    if (thrown instanceof CustomFunctions.Error) return checkError(thrown);
    throw thrown;
  }
  const { returned } = answer;
  ensure(Array.isArray(returned) && returned.length > 0, "the answer is no matrix");
  const width = (returned[0] as unknown[]).length;
  ensure(width > 0, "the answer has no column");
  for (const row of returned as unknown[][]) {
    ensure(Array.isArray(row) && row.length === width, "the answer is ragged");
    for (let at = 0; at < width; at += 1) checkCell(row[at]);
  }
}
