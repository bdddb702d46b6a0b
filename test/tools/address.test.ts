import { readFileSync } from "node:fs";
import { DEVELOPMENT_ADDRESS, readAddress, replaceAddress } from "../../src/tools/address";

describe("the address the add-in is served from", () => {
  test("is the development address in development, and where none is set", () => {
    const warn = jest.spyOn(console, "warn").mockImplementation();
    expect(readAddress(false, "https://example.org")).toBe(DEVELOPMENT_ADDRESS);
    expect(warn).not.toHaveBeenCalled();
    expect(readAddress(true, "")).toBe(DEVELOPMENT_ADDRESS);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("TRADESHEET_ADDRESS is not set"));
    warn.mockRestore();
  });
  test("is one setting in production", () =>
    expect(readAddress(true, "https://example.org/tradesheet")).toBe("https://example.org/tradesheet"));
  test.each([
    "http://example.org",
    "example.org",
    "https://example.org/",
    "https://example.org?v=1",
    "https://example.org#top",
    "https://example.org ",
  ])("%s is refused", (setting) => {
    expect(() => readAddress(true, setting)).toThrow(`TRADESHEET_ADDRESS is '${setting}'. Use an https address`);
  });
  test("replaces every occurrence in the manifest", () => {
    const manifest = readFileSync("manifest.xml", "utf8");
    expect(replaceAddress(manifest, "https://example.org")).not.toContain("localhost");
  });
});
