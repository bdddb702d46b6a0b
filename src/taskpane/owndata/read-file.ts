/** Reads the text of a chosen file. */

export const MAX_MEGABYTES = 5;

/** Why a file cannot be read as text. */
export type FileErrorCode = "tooBig" | "isWorkbook" | "notText" | "unreadable";

export class FileReadError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly file: string,
  ) {
    super(`${file}: ${code}`);
  }
}

/** In Chinese text high bytes come in pairs, except in rare characters; accented Western letters stand alone. */
function isLikelyChinese(bytes: Uint8Array): boolean {
  const runs = [0, 0];
  let length = 0;
  for (const byte of [...bytes, 0]) {
    if (byte >= 0x80) length += 1;
    else if (length > 0) {
      runs[length % 2]! += 1;
      length = 0;
    }
  }
  return runs[0]! > runs[1]!;
}

const tryDecode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The bytes in which UTF-16 is recognised where it has no byte order mark. */
const SAMPLE = 1024;

/**
 * The encoding of UTF-16: by its byte order mark, or by the bytes 0 that the digits, letters and delimiters of a table
 * have in it, all in the first or all in the second place of a pair. Undefined for other encodings.
 */
function detectUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  bytes.subarray(0, SAMPLE).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [first, second] = zeros as [number, number];
  if (first === 0 && second > 0) return "utf-16le";
  if (second === 0 && first > 0) return "utf-16be";
  return undefined;
}

/**
 * Decodes UTF-8, or what Excel saves: UTF-16, the Chinese or the Western code page. Undefined where the bytes are no
 * text: none has the character 0.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 = detectUtf16(bytes);
  const text = utf16 ? tryDecode(bytes, utf16) : decodeBytes(bytes);
  return text?.includes("\0") ? undefined : text;
}

function decodeBytes(bytes: Uint8Array): string {
  const unicode = tryDecode(bytes, "utf-8");
  if (unicode !== undefined) return unicode;
  const chinese = isLikelyChinese(bytes) ? tryDecode(bytes, "gb18030") : undefined;
  return chinese ?? new TextDecoder("windows-1252").decode(bytes);
}

/** @throws FileReadError */
export async function readFile(file: File): Promise<string> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) throw new FileReadError("tooBig", file.name);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileReadError("unreadable", file.name);
  }
  // A workbook is a ZIP archive, and an old one a compound file.
  const [first, second] = bytes;
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf))
    throw new FileReadError("isWorkbook", file.name);
  const text = decodeText(bytes);
  if (text === undefined) throw new FileReadError("notText", file.name);
  return text;
}

/** A suggested name for a source from the name of its file. */
export const toSourceName = (file: string): string => file.replace(/\.[^.]*$/, "").slice(0, 60);
