/** The dialog: it shows the views that the add-in's page sends, and reports what the person chooses. */
import type { DialogReply, DialogView } from "./protocol";

const getById = (id: string): HTMLElement => document.getElementById(id)!;

const send = (reply: DialogReply): void => Office.context.ui.messageParent(reply);

function createParagraph(text: string): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

function showButtons(buttons: DialogView["buttons"]): void {
  const place = getById("buttons");
  const isUnchanged =
    place.childElementCount === buttons.length &&
    buttons.every(({ label }, at) => place.children[at]!.textContent === label);
  // A button that stays keeps the focus.
  if (isUnchanged) return;
  place.replaceChildren(
    ...buttons.map(({ reply, label }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => send(reply));
      return button;
    }),
  );
  place.querySelector("button")?.focus();
}

function show({ language, colors, title, paragraphs, progress, buttons }: DialogView): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  const { style } = document.documentElement;
  if (colors) {
    style.setProperty("--paper", colors.background);
    style.setProperty("--ink", colors.text);
  }
  document.title = title;
  getById("title").textContent = title;
  const text = getById("text");
  // Screen readers read the outcome, not every kilobyte on the way to it.
  text.setAttribute("aria-live", progress === undefined ? "polite" : "off");
  text.replaceChildren(...paragraphs.map(createParagraph));
  // A long text is scrolled by keyboard too.
  text.tabIndex = text.scrollHeight > text.clientHeight ? 0 : -1;
  const bar = getById("progress") as HTMLProgressElement;
  bar.hidden = progress === undefined;
  bar.setAttribute("aria-label", title);
  if (typeof progress === "number") bar.value = progress;
  else bar.removeAttribute("value");
  showButtons(buttons);
}

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") send("close");
});

void Office.onReady().then(() =>
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }: Office.DialogParentMessageReceivedEventArgs) => show(JSON.parse(message) as DialogView),
    () => send("ready"),
  ),
);
