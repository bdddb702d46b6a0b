/** The text of a file that a person chose. */

export const MOST_MEGABYTES = 5;

/** Why a file gives no text. */
export type FileProblem = "tooBig" | "isWorkbook" | "unreadable";

export class FileRefused extends Error {
  constructor(
    readonly why: FileProblem,
    readonly file: string,
  ) {
    super(`${file}: ${why}`);
  }
}

/** Chinese has its high bytes by two, in all but rare characters; Western letters with accents stand alone. */
function looksChinese(bytes: Uint8Array): boolean {
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

const decoded = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-8; else what Excel saves: Unicode text with its mark, the Chinese code page, the Western one. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  const unicode = decoded(bytes, "utf-8");
  if (unicode !== undefined) return unicode;
  const chinese = looksChinese(bytes) ? decoded(bytes, "gb18030") : undefined;
  return chinese ?? new TextDecoder("windows-1252").decode(bytes);
}

/** @throws FileRefused */
export async function readFile(file: File): Promise<string> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) throw new FileRefused("tooBig", file.name);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileRefused("unreadable", file.name);
  }
  // A workbook is a ZIP archive, and an old one a compound file.
  const [first, second] = bytes;
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf))
    throw new FileRefused("isWorkbook", file.name);
  return textOfBytes(bytes);
}

/** The name of a source from a file, to begin with. */
export const nameOfFile = (file: string): string => file.replace(/\.[^.]*$/, "").slice(0, 60);
