/** The help page of the functions, from the same metadata that Excel shows while a formula is typed. */
import type { CellErrorHelp } from "../../functions";
import type { Language } from "../../language";
import { escapeHtml, renderHtmlPage } from "../html-page";
import { listCellErrors } from "./cell-errors";

/** What the page says of a function: a part of its metadata. */
interface HelpSection {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean }[];
}

const PAGE_TEXTS = {
  en: {
    title: "TradeSheet functions",
    introduction:
      "China's goods trade statistics, as published by its customs administration. Names, codes, flows and periods are accepted in the forms in common use. A range in place of a single value returns one result per cell.",
  },
  zh: {
    title: "TradeSheet 函数",
    introduction:
      "中国海关发布的货物贸易统计数据。名称、编码、进出口方向和时期支持各种常用写法；参数为区域时，逐个单元格返回结果。",
  },
} as const;

const STYLE = `h2 { margin-top: 2.5rem; font: 600 1.05rem ui-monospace, monospace; overflow-wrap: anywhere; }
#cell-errors h2 { font-family: inherit; } dd p { margin: 0 0 .25rem; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem 1rem; color: var(--soft); }
section { border-top: 1px solid var(--line); } section:target { border-top: 3px solid var(--accent); }
a { color: var(--accent); } ul { columns: 3 10rem; padding-left: 1.2rem; }`;

const formatSignature = ({ id, parameters }: HelpSection): string =>
  `TRADE.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

const renderSection = (section: HelpSection): string => `
<section id="${section.id}">
<h2>${escapeHtml(formatSignature(section))}</h2>
<p>${escapeHtml(section.description)}</p>
<dl>${section.parameters.map(({ name, description = "" }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(description)}</dd>`).join("")}</dl>
</section>`;

/** The section about what cells show in place of an answer. */
export const CELL_ERRORS_ID = "cell-errors";

const renderCellError = ({ shown, meaning, remedy }: CellErrorHelp): string =>
  `<dt>${escapeHtml(shown)}</dt><dd><p>${escapeHtml(meaning)}</p><p>${escapeHtml(remedy)}</p></dd>`;

/**
 * One page, one section per function, addressed by its id (help.html#TRADESHARE), and one for what cells show in place of
 * an answer.
 */
export function renderHelpPage(functions: readonly HelpSection[], language: Language = "en"): string {
  const { title, introduction } = PAGE_TEXTS[language];
  const cellErrors = listCellErrors(language);
  const body = `<p>${introduction}</p>
<p><a href="#${CELL_ERRORS_ID}">${escapeHtml(cellErrors.title)}</a></p>
<ul>${functions.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join("")}</ul>
${functions.map(renderSection).join("\n")}

<section id="${CELL_ERRORS_ID}">
<h2>${escapeHtml(cellErrors.title)}</h2>
<dl>${cellErrors.errors.map(renderCellError).join("")}</dl>
</section>`;
  return renderHtmlPage({ title, style: STYLE, body }, language);
}
