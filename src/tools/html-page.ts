/** The frame of the static pages: help, support, privacy and terms. */
import { createHash } from "node:crypto";
import type { Language } from "../language";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);

const BASE_STYLE = `
:root { color-scheme: light dark; --ink: #14262b; --soft: #566a71; --accent: #0f6b6f; --line: #dbe3e5; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eef0; --soft: #9fb1b7; --accent: #63cbc8; --line: #344146; --paper: #1b2225; } }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2 { color: var(--accent); line-height: 1.2; }
`;

/** The page is text with one style, named by its hash, and can load and run nothing. */
const createPolicy = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;

const LOCALES: Readonly<Record<Language, string>> = { en: "en", zh: "zh-CN" };

interface HtmlPage {
  readonly title: string;
  /** What the page's style adds to that of all pages. */
  readonly style: string;
  /** The HTML of its body, without the heading. */
  readonly body: string;
}

/** What webpack is told of such a page: not to minify it, since its policy has the hash of its style. */
export const PAGE_INFO = { minimized: true } as const;

/** Renders a page that starts with its title. */
export function renderHtmlPage({ title, style, body }: HtmlPage, language: Language): string {
  const pageStyle = BASE_STYLE + style;
  return `<!doctype html>
<html lang="${LOCALES[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${createPolicy(pageStyle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}
