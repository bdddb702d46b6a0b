/** The manifest for every locale of Office that is read in Chinese, from the one that it is written for. */
import { METADATA_FILES, getTraditionalMetadataFile } from "../functions/files";
import { TRADITIONAL_LOCALES, toTraditional, type TraditionalLocale } from "../traditional-chinese";

/** Singapore writes as the mainland does. */
const SIMPLIFIED_LOCALE = "zh-SG";

/** An override for the mainland, with the prefix that it has within resources, where a plain one stops the add-in from loading. */
const OVERRIDE = /<((?:bt:)?Override) Locale="zh-CN" Value="([^"]*)"\/>/g;

/** The value of a token in the addresses of files, which is the locale itself. */
const LOCALE_VALUE = "zh-CN";

function localizeValue(value: string, locale: TraditionalLocale): string {
  if (value === LOCALE_VALUE) return locale;
  return value.endsWith(`/${METADATA_FILES.zh}`)
    ? value.replace(METADATA_FILES.zh, getTraditionalMetadataFile(locale))
    : toTraditional(value, locale);
}

/** The manifest with an override for each further locale beside every one for zh-CN, on the same line. */
export const localizeManifest = (xml: string): string =>
  xml.replace(OVERRIDE, (override, element: string, value: string) =>
    [
      override,
      `<${element} Locale="${SIMPLIFIED_LOCALE}" Value="${value}"/>`,
      ...TRADITIONAL_LOCALES.map(
        (locale) => `<${element} Locale="${locale}" Value="${localizeValue(value, locale)}"/>`,
      ),
    ].join(""),
  );
