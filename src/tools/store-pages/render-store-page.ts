/** The pages that a store asks for: support, privacy, terms of use. */
import { LANGUAGES, type Language } from "../../language";
import { HELP_PAGES } from "../../functions/help-pages";
import { listCellErrors } from "../functions/cell-errors";
import { CELL_ERRORS_ID } from "../functions/help-page";
import { escapeHtml, renderHtmlPage } from "../html-page";
import { toContactLink, type Provider } from "../provider";
import { STORE_PAGES } from "./files";
import { storePageMessagesEn } from "./messages.en";
import { storePageMessagesZh } from "./messages.zh";
import {
  STORE_PAGE_NAMES,
  type Paragraph,
  type Section,
  type StorePageMessages,
  type StorePageName,
} from "./messages.types";

const MESSAGES: Readonly<Record<Language, StorePageMessages>> = { en: storePageMessagesEn, zh: storePageMessagesZh };

const STYLE = `h2 { margin-top: 2rem; font-size: 1.1rem; }
a { color: var(--accent); } li { margin-bottom: .4rem; }
nav, footer { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; color: var(--soft); }
footer { margin-top: 2.5rem; padding-top: .75rem; border-top: 1px solid var(--line); }`;

const renderParagraph = (paragraph: Paragraph): string =>
  typeof paragraph === "string"
    ? `<p>${escapeHtml(paragraph)}</p>`
    : `<ul>${paragraph.map((point) => `<li>${escapeHtml(point)}</li>`).join("")}</ul>`;

const getFileName = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

function renderSection({ heading, paragraphs, leadsToCellErrors }: Section, language: Language): string {
  const lines = [`<h2>${escapeHtml(heading)}</h2>`, ...paragraphs.map(renderParagraph)];
  if (leadsToCellErrors) {
    const address = `${getFileName(HELP_PAGES[language])}#${CELL_ERRORS_ID}`;
    lines.push(`<p><a href="${address}">${escapeHtml(listCellErrors(language).title)}</a></p>`);
  }
  return `<section>\n${lines.join("\n")}\n</section>`;
}

function renderContact({ contact }: Provider, { contact: texts }: StorePageMessages): string {
  const line = contact
    ? `${escapeHtml(texts.at)} <a href="${escapeHtml(toContactLink(contact))}">${escapeHtml(contact)}</a>`
    : escapeHtml(texts.missing);
  return `<section id="contact">\n<h2>${escapeHtml(texts.heading)}</h2>\n<p>${line}</p>\n</section>`;
}

/** The way to the other pages, and to this one in the other language. */
function renderNavigation(page: StorePageName, messages: StorePageMessages, language: Language): string {
  const link = (file: string, name: string, locale?: string): string =>
    `<a href="${getFileName(file)}"${locale ? ` lang="${locale}" hreflang="${locale}"` : ""}>${escapeHtml(name)}</a>`;
  const other = LANGUAGES.find((each) => each !== language)!;
  const pages = STORE_PAGE_NAMES.map((name) =>
    name === page
      ? `<span aria-current="page">${escapeHtml(messages.names[name])}</span>`
      : link(STORE_PAGES[name][language], messages.names[name]),
  );
  return `<nav>${[
    link(HELP_PAGES[language], messages.names.help),
    ...pages,
    link(STORE_PAGES[page][other], messages.otherLanguage, other === "zh" ? "zh-CN" : "en"),
  ].join(" ")}</nav>`;
}

interface Build {
  readonly address: string;
  readonly version: string;
  readonly provider: Provider;
}

/** Renders one of the pages for a build. */
export function renderStorePage(
  page: StorePageName,
  { address, version, provider }: Build,
  language: Language,
): string {
  const messages = MESSAGES[language];
  const details = { address, version, provider: provider.name };
  const { title, introduction, sections } = messages.pages(details)[page];
  const body = [
    renderNavigation(page, messages, language),
    `<p>${escapeHtml(introduction)}</p>`,
    ...(page === "support" ? [renderContact(provider, messages)] : []),
    ...sections.map((section) => renderSection(section, language)),
    ...(page === "support" ? [] : [renderContact(provider, messages)]),
    `<footer>${escapeHtml(messages.footer(details))}</footer>`,
  ].join("\n");
  return renderHtmlPage({ title, style: STYLE, body }, language);
}
