import type { Source } from "../dataset";
import { currentDataset } from "../functions";
import { problems } from "../workbook";
import "./taskpane.css";
import { paneText } from "./text";

/** The pane: what data is in use and where it comes from, and what a ribbon button could not do. */
export function showPane(): void {
  const pane = document.getElementById("pane")!;
  const { newest, headline, observations, sources } = currentDataset();
  pane.replaceChildren(
    element("h1", paneText.title),
    element("p", paneText.release(headline, newest.id), "lead"),
    element("p", paneText.counts(observations.length, sources.length)),
    problemLine(),
    element("h2", paneText.sources),
    sourceList([...sources].sort((a, b) => b.date.localeCompare(a.date))),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = "",
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function problemLine(): HTMLElement {
  const line = element("p", problems.latest?.message ?? "", "problem");
  line.setAttribute("role", "status");
  problems.addEventListener("problem", () => (line.textContent = problems.latest?.message ?? ""));
  return line;
}

function sourceList(sources: readonly Source[]): HTMLElement {
  const list = element("ul", "");
  for (const { publisher, title, date, address } of sources) {
    const item = element("li", `${publisher}, ${date}: `);
    const name = element(address ? "a" : "span", title);
    if (name instanceof HTMLAnchorElement) Object.assign(name, { href: address, target: "_blank", rel: "noopener" });
    item.append(name);
    list.append(item);
  }
  return list;
}
