/** What the pane and the playground keep in the browser's local storage. */
import { JSDOM } from "../../src/tools/harness/jsdom";
import { readOfficeDisplay } from "../../src/playground/page/office-display";

/** Plain JSON, so that nothing in it is renamed together with a type: what was chosen last time. */
const CHOICES = `{
  "kind": "series",
  "specs": {
    "partners": {
      "kind": "partners", "flow": "exports", "period": "2025-10", "unit": "USD bn", "columns": ["share", "prior value"],
      "order": { "by": "name", "descending": false }, "subjects": ["ASEAN"], "live": false, "sourceLine": false,
      "language": "en", "top": 7, "chart": "contribution"
    },
    "products": {
      "kind": "products", "flow": "", "period": "latest", "unit": "CNY bn",
      "columns": ["flow", "value", "yoy", "quantity", "yoy quantity", "yoy unit value"],
      "order": { "by": "printed", "descending": true }, "subjects": [], "live": true, "sourceLine": true, "language": "en"
    },
    "series": {
      "kind": "series", "flow": "total", "period": "latest", "unit": "CNY bn", "columns": ["value"],
      "order": { "by": "yoy", "descending": true }, "subjects": ["EU", "US"], "live": true, "sourceLine": true,
      "language": "en", "every": "year to date", "from": "2024-01", "to": "2025-10", "chart": "series"
    },
    "summary": {
      "kind": "summary", "flow": "", "period": "latest", "unit": "CNY bn", "columns": ["value", "prior value", "yoy"],
      "order": { "by": "printed", "descending": false }, "subjects": [], "live": true, "sourceLine": true, "language": "en"
    }
  },
  "place": "new sheet"
}`;

/** What a pane that is opened for the first time keeps. */
const DEFAULTS = `{
  "kind": "partners",
  "specs": {
    "partners": {
      "kind": "partners", "flow": "total", "period": "latest", "unit": "CNY bn",
      "columns": ["rank", "value", "share", "yoy"], "order": { "by": "printed", "descending": true }, "subjects": [],
      "live": true, "sourceLine": true, "language": "en", "top": 20
    },
    "products": {
      "kind": "products", "flow": "exports", "period": "latest", "unit": "CNY bn",
      "columns": ["value", "yoy", "quantity", "yoy quantity", "yoy unit value"],
      "order": { "by": "printed", "descending": true }, "subjects": [], "live": true, "sourceLine": true, "language": "en",
      "top": 20, "lines": "ranked"
    },
    "series": {
      "kind": "series", "flow": "", "period": "latest", "unit": "CNY bn", "columns": ["value", "yoy"],
      "order": { "by": "printed", "descending": false }, "subjects": [], "live": true, "every": "same months",
      "chart": "series", "events": false, "sourceLine": true, "language": "en"
    },
    "summary": {
      "kind": "summary", "flow": "", "period": "latest", "unit": "CNY bn", "columns": ["value", "prior value", "yoy"],
      "order": { "by": "printed", "descending": false }, "subjects": [], "live": true, "sourceLine": true, "language": "en"
    }
  },
  "place": "active"
}`;

const { window } = new JSDOM('<div id="root"></div>', { url: "https://localhost:3000/taskpane.html" });
const { document, localStorage } = window;

/** Draws something that uses the choices of the Insert tab, as the tab does, lets `change` change them, and takes it away. */
async function openPane(change: (choices: Choices) => void = () => undefined): Promise<Choices> {
  const [{ act, createElement }, { createRoot }, { useInsertSettings: useChoices }, { PaneContext }] =
    await Promise.all([
      import("react"),
      import("react-dom/client"),
      import("../../src/taskpane/insert/insert-settings"),
      import("../../src/taskpane/shared/pane-context"),
    ]);
  let shown: Choices | undefined;
  const Probe = (): null => {
    shown = useChoices() as unknown as Choices;
    return null;
  };
  const root = createRoot(document.getElementById("root")!);
  const pane = { language: "en" } as never;
  await act(async () => root.render(createElement(PaneContext.Provider, { value: pane }, createElement(Probe))));
  await act(async () => change(shown!));
  await act(async () => root.unmount());
  return shown!;
}

interface Choices {
  readonly kind: string;
  readonly specs: unknown;
  readonly place: string;
  setPlace(place: string): void;
  setKind(kind: string): void;
}

const kept = (): Record<string, unknown> =>
  Object.fromEntries(Object.keys(localStorage).map((key) => [key, JSON.parse(localStorage.getItem(key)!) as unknown]));

const globals = { window, document, localStorage, navigator: window.navigator, IS_REACT_ACT_ENVIRONMENT: true };

beforeAll(() => {
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, configurable: true });
});
beforeEach(() => {
  localStorage.clear();
  Object.assign(globalThis, { Office: undefined });
});
afterAll(() => window.close());

describe("the choices of the Insert tab", () => {
  test("are kept under one key, and nothing else is", async () => {
    await openPane();
    expect(kept()).toEqual({ "tradesheet.insert": JSON.parse(DEFAULTS) });
    await openPane(({ setPlace, setKind }) => {
      setPlace("new sheet");
      setKind("summary");
    });
    expect(kept()).toEqual({
      "tradesheet.insert": { ...(JSON.parse(DEFAULTS) as object), kind: "summary", place: "new sheet" },
    });
  });

  test("are read as they were kept, and kept as they were read", async () => {
    localStorage.setItem("tradesheet.insert", CHOICES);
    const { kind, specs, place } = await openPane();
    // What could not be chosen yet has its default.
    const choices = JSON.parse(CHOICES) as { specs: { products: object; series: object } };
    Object.assign(choices.specs.products, { lines: "ranked" });
    Object.assign(choices.specs.series, { events: false });
    expect({ kind, specs, place }).toEqual(choices);
    expect(kept()).toEqual({ "tradesheet.insert": choices });
  });

  test("are parted by the key that Office on the web gives", async () => {
    Object.assign(globalThis, { Office: { context: { partitionKey: "part-" } } });
    localStorage.setItem("part-tradesheet.insert", CHOICES);
    expect((await openPane()).kind).toBe("series");
    expect(Object.keys(kept())).toEqual(["part-tradesheet.insert"]);
  });
});

test("that the introduction was dismissed is kept under a key of its own, and read again", async () => {
  const [{ act, createElement }, { createRoot }, { useWelcome }] = await Promise.all([
    import("react"),
    import("react-dom/client"),
    import("../../src/taskpane/welcome"),
  ]);
  const openWelcome = async (change: (welcome: ReturnType<typeof useWelcome>) => void): Promise<boolean> => {
    let shown: ReturnType<typeof useWelcome> | undefined;
    const Probe = (): null => {
      shown = useWelcome();
      return null;
    };
    const root = createRoot(document.getElementById("root")!);
    await act(async () => root.render(createElement(Probe)));
    const { isFirstRun } = shown!;
    await act(async () => change(shown!));
    expect(shown!.isFirstRun).toBe(false);
    await act(async () => root.unmount());
    return isFirstRun;
  };
  expect(await openWelcome(({ dismiss }) => dismiss())).toBe(true);
  expect(kept()).toEqual({ "tradesheet.welcome": "dismissed" });
  expect(await openWelcome(() => undefined)).toBe(false);
});

test("the playground reads its language and theme", () => {
  const values: Record<string, string> = { language: "zh-CN", theme: "dark" };
  const storage = { getItem: (key: string) => values[key] ?? null, setItem: () => undefined };
  expect(readOfficeDisplay("", storage, "en-US")).toEqual({ language: "zh-CN", theme: "dark" });
});
