/** The help page of the functions, from the same metadata that Excel shows while a formula is typed. */
import { createHash } from "node:crypto";
import type { Language } from "../../language";

/** What the page says of a function: a part of its metadata. */
interface HelpSection {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean }[];
}

const PAGE_TEXTS = {
  en: {
    lang: "en",
    title: "TradeSheet functions",
    introduction:
      "China's goods trade statistics, as published by its customs administration. Names, codes, flows and periods are accepted in the forms in common use. A range in place of a single value returns one result per cell.",
  },
  zh: {
    lang: "zh-CN",
    title: "TradeSheet 函数",
    introduction:
      "中国海关发布的货物贸易统计数据。名称、编码、进出口方向和时期支持各种常用写法；参数为区域时，逐个单元格返回结果。",
  },
} as const;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

const STYLE = `
:root { color-scheme: light dark; --ink: #14262b; --soft: #566a71; --accent: #0f6b6f; --line: #dbe3e5; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef0; --soft: #9fb1b7; --accent: #63cbc8; --line: #344146; --paper: #1b2225; } }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1, h2 { color: var(--accent); line-height: 1.2; }
h2 { margin-top: 2.5rem; font: 600 1.05rem ui-monospace, monospace; overflow-wrap: anywhere; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem 1rem; color: var(--soft); }
section { border-top: 1px solid var(--line); } section:target { border-top: 3px solid var(--accent); }
a { color: var(--accent); } ul { columns: 3 10rem; padding-left: 1.2rem; }`;

/** The page is text with one style, named by its hash, and can load and run nothing. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const formatSignature = ({ id, parameters }: HelpSection): string =>
  `TRADE.${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ")})`;

const renderSection = (section: HelpSection): string => `
<section id="${section.id}">
<h2>${escapeHtml(formatSignature(section))}</h2>
<p>${escapeHtml(section.description)}</p>
<dl>${section.parameters.map(({ name, description = "" }) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(description)}</dd>`).join("")}</dl>
</section>`;

/** One page, one section per function, addressed by its id (help.html#TRADESHARE). */
export function renderHelpPage(functions: readonly HelpSection[], language: Language = "en"): string {
  const { lang, title, introduction } = PAGE_TEXTS[language];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p>${introduction}</p>
<ul>${functions.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join("")}</ul>
${functions.map(renderSection).join("\n")}
</body>
</html>
`;
}
