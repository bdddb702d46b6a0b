/** What the add-in's page and its dialog tell each other. office.js carries texts, so a view travels as JSON. */
import type { Language } from "../language";

/** What the dialog shows; each one replaces the one before. */
export interface DialogView {
  readonly language: Language;
  /** Office's colours, which a dialog cannot ask for; left out where Office does not tell them. */
  readonly colors?: { readonly background: string; readonly text: string };
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** How far the work is, from 0 to 1; `unknown` where that cannot be told. Left out when there is none under way. */
  readonly progress?: number | "unknown";
  readonly buttons: readonly DialogButton[];
}

interface DialogButton {
  readonly reply: "cancel" | "close";
  readonly label: string;
}

/** `ready`: the dialog can show views. The others are what the person chose. */
export type DialogReply = "ready" | DialogButton["reply"];
