import type { Language } from "../language";

/** The help pages of the functions, from beside the add-in's page; a function's section is addressed by its id. */
export const HELP_PAGES: Readonly<Record<Language, string>> = { en: "assets/help.html", zh: "assets/help.zh.html" };
