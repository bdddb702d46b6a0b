/** The size a PNG file has, whatever its name says. */
import { readFileSync } from "node:fs";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Where the header chunk, which always comes first, keeps width and height. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** "16 x 16", or nothing when the file is not a PNG. */
export function readPngSize(file: string): string | undefined {
  const content = readFileSync(file);
  if (content.length < HEIGHT_AT + 4 || !content.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  return `${content.readUInt32BE(WIDTH_AT)} x ${content.readUInt32BE(HEIGHT_AT)}`;
}
