/** What the refresh section shows in each state. */
import { createElement } from "react";
import {
  getRefreshMessages,
  type RefreshNote,
  type RefreshErrorDetails,
  type RefreshState,
  type RefreshStep,
} from "../../../src/refresh";
import { RefreshView } from "../../../src/taskpane/refresh/refresh-view";
import { MESSAGES } from "../../../src/taskpane/messages";
import { extractButtons, renderMarkup, extractTexts, type Language } from "./render";

const bundled = { release: "2025-12-08", name: "2025-12-08-e40e8b57254a", sha256: "e4" };
const version = { release: "2026-06-22", name: "2026-06-22-a468dddda858", sha256: "a4", sequence: 5 };
const NOW = new Date("2026-11-24T12:05:00Z");
const changes = { added: [], revised: [], withdrawn: [] };
const expired: RefreshErrorDetails = {
  code: "expired",
  issued: "2026-01-02",
  expires: "2026-07-01",
  now: "2026-11-24",
};

const actions = {
  update: jest.fn(),
  cancel: jest.fn(),
  goBack: jest.fn(),
  setMode: jest.fn(),
};

function render(state: Partial<RefreshState>, language: Language = "en", pinnedTo?: string) {
  const fullState: RefreshState = { step: { kind: "idle" }, inUse: bundled, setting: "ask", notes: [], ...state };
  const html = renderMarkup(createElement(RefreshView, { state: fullState, actions, now: NOW, pinnedTo }), language);
  return { html, texts: extractTexts(html), all: extractTexts(html).join(" "), buttons: extractButtons(html) };
}

test("shows the release and version in use, and whether it came with the add-in", () => {
  expect(render({}).texts).toEqual(
    expect.arrayContaining(["Release of 2025-12-08 (supplied with the add-in)", "2025-12-08-e40e8b57254a"]),
  );
  expect(render({ inUse: version }).texts).toContain("Release of 2026-06-22 (downloaded)");
});

test("names one release in use: the one that the workbook is pinned to", () => {
  const { texts } = render({ inUse: version }, "en", "2025-12-08");
  expect(texts.filter((text) => text === "In use")).toHaveLength(1);
  expect(texts[texts.indexOf("In use") + 1]).toBe("Release of 2025-12-08 (pinned in this workbook)");
  expect(texts[texts.indexOf("Newest available here") + 1]).toBe("Release of 2026-06-22 (downloaded)");
});

test("shows the last check as relative and exact time", () => {
  expect(render({ lastChecked: "2026-11-24T12:00:00Z" }).all).toMatch(/5 minutes ago \(24 Nov 2026, \d\d:\d\d\)/);
  expect(render({}).texts).toContain("Not yet");
});

test("shows the next release only if a source has announced it", () => {
  expect(render({ nextRelease: "2026-12-07" }).texts).toEqual(expect.arrayContaining(["Next release", "7 Dec 2026"]));
  expect(render({}).texts).not.toContain("Next release");
});

test("offers newer data with its size, and names the data that answers until then", () => {
  const { all, buttons } = render({
    step: { kind: "available", version, inUse: bundled, bytes: 222_162, declined: false },
  });
  expect(all).toContain("New data is available: release of 2026-06-22 (217 kB).");
  expect(all).toContain("Until you update, formulas use the release of 2025-12-08.");
  expect(buttons).toEqual(expect.arrayContaining(["Update", "Not now", "Check for new data"]));
});

test.each<[RefreshStep, number]>([
  [{ kind: "checking" }, 1],
  [{ kind: "waiting", version }, 2],
  [{ kind: "downloading", version, bytes: 102_400, of: 222_162 }, 2],
  [{ kind: "verifying", version }, 3],
])("while busy (%j), shows the step, the data in use and Cancel", (step, stage) => {
  const { html, all, buttons } = render({ step });
  expect(all).toContain(getRefreshMessages("en").step(step));
  expect(all).toContain(`Step ${stage} of 3`);
  expect(all).toContain("Meanwhile, formulas keep using the release of 2025-12-08.");
  expect(buttons).toEqual(["Cancel"]);
  expect(html).toMatch(/role="progressbar"/);
});

test("shows the bytes as text and as the length of the bar", () => {
  const { html, all } = render({ step: { kind: "downloading", version, bytes: 111_081, of: 222_162 } });
  expect(all).toContain("109 kB of 217 kB");
  expect(html).toMatch(/aria-valuenow="0.5"/);
});

const ERRORS: readonly RefreshErrorDetails[] = [
  { code: "notFound", file: "index.json", status: 404 },
  { code: "serverError", file: "2026-06-22.json", status: 500 },
  { code: "timeout", file: "index.json", seconds: 20 },
  { code: "truncated", file: "2026-06-22.json", bytes: 10, of: 20 },
  { code: "tooLong", file: "2026-06-22.json", of: 20 },
  { code: "wrongType", file: "index.json", type: "text/html" },
  { code: "redirected", file: "index.json" },
  { code: "badSignature", keys: [] },
  { code: "unknownKey", keys: [] },
  { code: "wrongHash", file: "2026-06-22.json" },
  { code: "rolledBack", what: "index", offered: 1, seen: 2 },
  { code: "invalidData", file: "2026-06-22.json", why: "it is not JSON" },
  { code: "noCrypto" },
  expired,
];

describe.each(["en", "zh"] as const)("in %s", (language) => {
  const { dataUnchanged: stays, step: words, note: noteWords } = getRefreshMessages(language);
  const t = MESSAGES[language];

  test.each(ERRORS)("shows $code with the data that stays in use, and can be retried", (problem) => {
    const step: RefreshStep = { kind: "failed", problem };
    const { texts, all, buttons } = render({ step }, language);
    expect(texts).toContain(words(step));
    expect(all).toContain(stays);
    expect(buttons).toContain(t.common.tryAgain);
    expect(buttons.includes(t.refresh.acceptExpired)).toBe(problem.code === "expired");
  });

  test.each([true, false])("shows being offline (network: %s) with the data that stays in use", (network) => {
    const step: RefreshStep = { kind: "offline", network };
    const { texts, all, buttons } = render({ step }, language);
    expect(texts).toContain(words(step));
    expect(all).toContain(stays);
    expect(buttons).toContain(t.common.tryAgain);
  });

  const NOTES: readonly RefreshNote[] = [
    { code: "notKept", why: "full" },
    { code: "notKept", why: "refused" },
    { code: "storedRefused", why: "wrongHash" },
    { code: "clockBehind", issued: "2026-11-20", now: "2020-01-01" },
    { ...expired, code: "acceptedExpired" },
  ];
  test.each(NOTES)("shows the note $code beside the state", (note) => {
    expect(render({ notes: [note] }, language).texts).toContain(noteWords(note));
  });

  test.each(["upToDate", "done"] as const)("shows %s in the words of the refresh messages", (kind) => {
    const step: RefreshStep =
      kind === "done" ? { kind, cause: "refreshed", from: bundled, to: version, changes } : { kind };
    expect(render({ step }, language).texts).toContain(words(step));
  });
});

test("a previous version can be restored, with its release and the effect", () => {
  const { all, buttons } = render({ inUse: version, previous: bundled });
  expect(buttons).toContain("Go back to 2025-12-08");
  expect(all).toContain("All formulas and inserted tables return to the release of 2025-12-08");
  expect(render({}).buttons).not.toContain("Go back to 2025-12-08");
});

test.each([
  ["automatic", "Update automatically"],
  ["ask", "Check and ask"],
  ["never", "Never check"],
] as const)("the setting %s is selected", (setting, label) => {
  expect(render({ setting }).html).toContain(`<option value="${setting}" selected="">${label}</option>`);
});
