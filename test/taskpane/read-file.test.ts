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
});

describe("a file that is not text is refused, with its name", () => {
  test.each<[string, BlobPart, string]>([
    ["a workbook", toBytes(0x50, 0x4b, 3, 4), "isWorkbook"],
    ["one of an old Excel", toBytes(0xd0, 0xcf, 0x11, 0xe0), "isWorkbook"],
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
