import { TextEncoder } from "node:util";
import { decodeText, toSourceName, readFile } from "../../src/taskpane/owndata/read-file";

const toBytes = (...values: number[]) => Uint8Array.from(values);

describe("a file is decoded in the encoding it was saved in", () => {
  test.each<[how: string, bytes: Uint8Array, text: string]>([
    ["UTF-8", new Uint8Array(new TextEncoder().encode("美国,é")), "美国,é"],
    ["UTF-16, as Excel's Unicode text", toBytes(0xff, 0xfe, 0x8e, 0x7f, 0xfd, 0x56), "美国"],
    ["GB 18030, as Chinese Excel's CSV", toBytes(0xc3, 0xc0, 0xb9, 0xfa), "美国"],
    ["Windows-1252, as Western Excel's CSV", toBytes(0x43, 0xf4, 0x74, 0x65), "Côte"],
  ])("%s", (_how, given, text) => expect(decodeText(given)).toBe(text));

  const CSV = "period;flow;partner\r\n2025-11;exports;美国\r\n";
  const toUtf16 = (text: string, bigEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    [...text].forEach((character, at) => view.setUint16(at * 2, character.charCodeAt(0), !bigEndian));
    return new Uint8Array(view.buffer);
  };
  test.each<[how: string, bytes: Uint8Array]>([
    ["UTF-16 LE with a byte order mark", toUtf16(`\uFEFF${CSV}`, false)],
    ["UTF-16 BE with a byte order mark", toUtf16(`\uFEFF${CSV}`, true)],
    ["UTF-16 LE without one", toUtf16(CSV, false)],
    ["UTF-16 BE without one", toUtf16(CSV, true)],
  ])("%s", (_how, given) => expect(decodeText(given)).toBe(CSV));
});

describe("a file that is not text is refused, with its name", () => {
  test.each<[string, BlobPart, string]>([
    ["a workbook", toBytes(0x50, 0x4b, 3, 4), "isWorkbook"],
    ["one of an old Excel", toBytes(0xd0, 0xcf, 0x11, 0xe0), "isWorkbook"],
    ["one with the byte 0, which no text has", toBytes(0x66, 0x6c, 0x6f, 0x77, 0, 1, 2, 3, 0, 0, 0xff), "notText"],
    ["UTF-16 that breaks off within a character", toBytes(0xfe, 0xff, 0, 0x66, 0), "notText"],
    ["UTF-32", toBytes(0xff, 0xfe, 0, 0, 0x66, 0, 0, 0, 0x6c, 0, 0, 0), "notText"],
    ["one that is too large", "x".repeat(5 * 1024 * 1024 + 1), "tooBig"],
  ])("%s", async (_what, part, code) => {
    await expect(readFile(new File([part], "mine.xlsx"))).rejects.toMatchObject({ code, file: "mine.xlsx" });
  });
  test("one that cannot be opened", async () => {
    const file = new File(["x"], "mine.csv");
    file.arrayBuffer = () => Promise.reject(new DOMException("", "NotReadableError"));
    await expect(readFile(file)).rejects.toMatchObject({ code: "unreadable" });
  });
});

test.each([
  ["My forecast.csv", "My forecast"],
  ["2026.v2.csv", "2026.v2"],
  ["figures", "figures"],
])("the suggested name of a source from %s is %s", (file, name) => expect(toSourceName(file)).toBe(name));
