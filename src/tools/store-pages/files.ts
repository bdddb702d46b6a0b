/** The files of the pages that a store asks for; src/taskpane/data/about-links.tsx leads to them. */
import type { Language } from "../../language";
import type { StorePageName } from "./messages.types";

const listFiles = (name: StorePageName): Readonly<Record<Language, string>> => ({
  en: `assets/${name}.html`,
  zh: `assets/${name}.zh.html`,
});

export const STORE_PAGES: Readonly<Record<StorePageName, Readonly<Record<Language, string>>>> = {
  support: listFiles("support"),
  privacy: listFiles("privacy"),
  terms: listFiles("terms"),
};
