import { readProvider, toContactLink } from "../../src/tools/provider";

const HOSTED = "https://example.org/tradesheet";

test("a build for this machine needs no contact, and one that is handed on does", () => {
  expect(readProvider("https://localhost:3000", "TradeSheet", undefined)).toEqual({ name: "TradeSheet" });
  expect(() => readProvider(HOSTED, "TradeSheet", undefined)).toThrow(
    `A build for ${HOSTED} needs TRADESHEET_CONTACT: the e-mail or https address where the people who use it get help.`,
  );
});

test.each(["help@example.org", "https://example.org/help?product=tradesheet"])("%s is a contact", (contact) =>
  expect(readProvider(HOSTED, "Example Ltd", contact)).toEqual({ name: "Example Ltd", contact }),
);

test.each(["example.org", "http://example.org", "help@", "help@example", "javascript:alert(1)", "a b@example.org"])(
  "%s is refused as a contact",
  (contact) =>
    expect(() => readProvider(HOSTED, "Example Ltd", contact)).toThrow(
      `TRADESHEET_CONTACT is '${contact}'. Use an e-mail address or an https address`,
    ),
);

test("a name that no manifest may have is refused", () =>
  expect(() => readProvider(HOSTED, "x".repeat(126), "help@example.org")).toThrow("has 126 characters"));

test("an e-mail address is written to, and an https address is opened", () => {
  expect(toContactLink("help@example.org")).toBe("mailto:help@example.org");
  expect(toContactLink("https://example.org/help")).toBe("https://example.org/help");
});
