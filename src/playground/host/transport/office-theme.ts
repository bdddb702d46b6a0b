/** Office's theme as office.js asks for it, at most every five seconds: Office.context.officeTheme's colours as numbers. */
import type { Theme } from "./office";

interface Colours {
  readonly body: number;
  readonly text: number;
  readonly control: number;
}

const COLOURS: Readonly<Record<Theme, Colours>> = {
  light: { body: 0xffffff, text: 0x262626, control: 0xf3f2f1 },
  dark: { body: 0x292929, text: 0xf3f2f1, control: 0x3d3d3d },
  black: { body: 0x000000, text: 0xffffff, control: 0x262626 },
};

export function formatOfficeTheme(theme: Theme): string {
  const { body, text, control } = COLOURS[theme];
  return JSON.stringify({
    bodyBackgroundColor: body,
    bodyForegroundColor: text,
    controlBackgroundColor: control,
    controlForegroundColor: text,
  });
}
