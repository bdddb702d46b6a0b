/** What the place of the refresh shows in each of its states. */
import { createElement } from "react";
import { refreshWords, type Note, type Problem, type RefreshState, type Step } from "../../../src/refresh";
import { RefreshView } from "../../../src/taskpane/refresh/refresh-view";
import { TEXTS } from "../../../src/taskpane/text";
import { buttonsIn, markup, textsIn, type Language } from "./show";

const bundled = { release: "2025-12-08", name: "2025-12-08-e40e8b57254a", sha256: "e4" };
const version = { release: "2026-06-22", name: "2026-06-22-a468dddda858", sha256: "a4", sequence: 5 };
const NOW = new Date("2026-11-24T12:05:00Z");
const changes = { added: [], revised: [], withdrawn: [] };
const expired: Problem = { code: "expired", issued: "2026-01-02", expires: "2026-07-01", now: "2026-11-24" };

const actions = {
  update: jest.fn(),
  cancel: jest.fn(),
  goBack: jest.fn(),
  choose: jest.fn(),
};

function shown(state: Partial<RefreshState>, language: Language = "en") {
  const whole: RefreshState = { step: { kind: "idle" }, inUse: bundled, setting: "ask", notes: [], ...state };
  const html = markup(createElement(RefreshView, { state: whole, actions, now: NOW }), language);
  return { html, texts: textsIn(html), all: textsIn(html).join(" "), buttons: buttonsIn(html) };
}

test("the data in use is told with its release and version, and whether it came with the add-in", () => {
  expect(shown({}).texts).toEqual(
    expect.arrayContaining(["Release of 2025-12-08, as it came with the add-in", "2025-12-08-e40e8b57254a"]),
  );
  expect(shown({ inUse: version }).texts).toContain("Release of 2026-06-22, refreshed");
});

test("the last check is told by how long ago it was and by the time itself", () => {
  expect(shown({ lastChecked: "2026-11-24T12:00:00Z" }).all).toMatch(/5 minutes ago \(24 Nov 2026, \d\d:\d\d\)/);
  expect(shown({}).texts).toContain("Not yet");
});

test("the next release is told where a source has announced it, and nothing is guessed", () => {
  expect(shown({ nextRelease: "2026-12-07" }).texts).toEqual(expect.arrayContaining(["Next release", "7 Dec 2026"]));
  expect(shown({}).texts).not.toContain("Next release");
});

test("newer data is offered with its size, and what answers until it is taken", () => {
  const { all, buttons } = shown({ step: { kind: "available", version, bytes: 222_162, declined: false } });
  expect(all).toContain("Newer data is there: the release of 2026-06-22 (217 kB).");
  expect(all).toContain("Until you take it, formulas answer from the release of 2025-12-08.");
  expect(buttons).toEqual(expect.arrayContaining(["Take it", "Not now", "Check and refresh"]));
});

test.each<[Step, number]>([
  [{ kind: "checking" }, 1],
  [{ kind: "waiting", version }, 2],
  [{ kind: "downloading", version, bytes: 102_400, of: 222_162 }, 2],
  [{ kind: "verifying", version }, 3],
])("while it goes on (%j), the step, the data that answers and a way out are shown", (step, stage) => {
  const { html, all, buttons } = shown({ step });
  expect(all).toContain(refreshWords("en").step(step));
  expect(all).toContain(`Step ${stage} of 3`);
  expect(all).toContain("Formulas go on answering from the release of 2025-12-08.");
  expect(buttons).toEqual(["Cancel"]);
  expect(html).toMatch(/role="progressbar"/);
});

test("bytes are shown by words and by the length of the bar", () => {
  const { html, all } = shown({ step: { kind: "downloading", version, bytes: 111_081, of: 222_162 } });
  expect(all).toContain("109 kB of 217 kB");
  expect(html).toMatch(/aria-valuenow="0.5"/);
});

const PROBLEMS: readonly Problem[] = [
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
  const { stays, step: words, note: noteWords } = refreshWords(language);
  const t = TEXTS[language];

  test.each(PROBLEMS)("$code is told with what stays in use, and can be tried again", (problem) => {
    const step: Step = { kind: "failed", problem };
    const { texts, all, buttons } = shown({ step }, language);
    expect(texts).toContain(words(step));
    expect(all).toContain(stays);
    expect(buttons).toContain(t.common.tryAgain);
    expect(buttons.includes(t.refresh.followExpired)).toBe(problem.code === "expired");
  });

  test.each([true, false])("being offline (network: %s) is told with what stays in use", (network) => {
    const step: Step = { kind: "offline", network };
    const { texts, all, buttons } = shown({ step }, language);
    expect(texts).toContain(words(step));
    expect(all).toContain(stays);
    expect(buttons).toContain(t.common.tryAgain);
  });

  const NOTES: readonly Note[] = [
    { code: "notKept", why: "full" },
    { code: "notKept", why: "refused" },
    { code: "storedRefused", why: "wrongHash" },
    { code: "clockBehind", issued: "2026-11-20", now: "2020-01-01" },
    { ...expired, code: "acceptedExpired" },
  ];
  test.each(NOTES)("$code is told beside whatever else there is", (note) => {
    expect(shown({ notes: [note] }, language).texts).toContain(noteWords(note));
  });

  test.each(["upToDate", "done"] as const)("%s is told in the words of the refresh", (kind) => {
    const step: Step = kind === "done" ? { kind, way: "refreshed", from: bundled, to: version, changes } : { kind };
    expect(shown({ step }, language).texts).toContain(words(step));
  });
});

test("where there is a way back, it says where it leads and what it does", () => {
  const { all, buttons } = shown({ inUse: version, previous: bundled });
  expect(buttons).toContain("Go back to 2025-12-08");
  expect(all).toContain("All formulas answer from the release of 2025-12-08 again");
  expect(shown({}).buttons).not.toContain("Go back to 2025-12-08");
});

test.each([
  ["automatic", "Take newer data by itself"],
  ["ask", "Look, and ask before taking it"],
  ["never", "Do not look"],
] as const)("the setting %s is the one that is chosen", (setting, label) => {
  expect(shown({ setting }).html).toContain(`<option value="${setting}" selected="">${label}</option>`);
});
