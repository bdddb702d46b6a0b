/** Texts that people type, and texts that nobody expects. */
import { ENUMERATIONS } from "../../../functions/enumerations";
import type { ParameterKind } from "../../../functions/definition/parameter";
import type { Dataset } from "../../../dataset";
import { drawBelow, pick } from "../../harness/seeded-random";

/** The longest text of a cell. */
export const MAX_CELL_TEXT = 32_767;

/** Names that every JavaScript object has, or that code may take for one. */
const PROTOTYPE_NAMES = [
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "isPrototypeOf",
  "__defineGetter__",
  "toJSON",
  "length",
  "then",
];

const ODD_TEXTS = [
  "",
  " ",
  "\t",
  "\u00a0",
  "\u3000",
  "\u200b",
  "\ufeff",
  "\0",
  "\r\n",
  "undefined",
  "null",
  "NaN",
  "Infinity",
  "-Infinity",
  "true",
  "FALSE",
  "0",
  "-0",
  "1e400",
  "0x1F",
  "١٢٣",
  "２０２５年１１月",
  "٢٠٢٥",
  "𝟐𝟎𝟐𝟓",
  "=1+1",
  "=TRADE.TRADEVALUE()",
  "#N/A",
  "#VALUE!",
  "'",
  '"',
  "''",
  "{0}",
  "%s",
  "$&",
  "$1",
  "\\",
  "[object Object]",
  "<b>ASEAN</b>",
  "<script>alert(1)</script>",
  "'; DROP TABLE figures; --",
  "../../etc/passwd",
  "(((((((((",
  "[a-z]+(",
  "*",
  ".*",
  "?",
  "+",
  "/",
  " / ",
  " + ",
  "US /",
  "/ US",
  "US / US",
  "US + US",
  "ASEAN + Vietnam",
  "US / / EU",
  "EU - Germany",
  ",",
  ",,,,",
  "value,",
  ",value",
  "value,value,value",
  "a\nb",
  "😀",
  "👩‍👩‍👧‍👦",
  "🇨🇳",
  "\u202eNAESA",
  "A\u0301S\u0327EAN",
  "ﬁsh",
  "\ufdfa",
  "\ud800",
  "\udc00x",
  "x\ud83d",
  "ÅÄÖåäö",
  "ß",
  "ẞ",
  "İi",
  "ı",
  "ǅ",
  "Ωμέγα",
  "Кириллица",
  "עברית",
  "العربية",
  "हिन्दी",
  "한국어",
  "ภาษาไทย",
  "中国",
  "美國",
  "電子",
  "㍻",
  "①②③",
  "½",
  "∞",
  "−5",
  "–",
  "—",
];

const PERIODS = [
  "2025",
  "2025-11",
  "2025-Q3",
  "2025-01/2025-11",
  "2025-11 YTD",
  "Nov 2025",
  "November 2025",
  "Jan-Nov 2025",
  "Q3 2025",
  "3Q25",
  "2025M11",
  "2025-M11",
  "FY2024",
  "first half 2025",
  "H1 2025",
  "2024年前三季度",
  "2025年11月",
  "2025年1-11月",
  "上月",
  "今年以来",
  "last month",
  "last year",
  "YTD",
  "-1Y",
  "+1Y",
  "-999999999Y",
  "latest",
  "最新",
  "2024:2025",
  "2025-13",
  "2025-00",
  "2025-Q5",
  "0000",
  "9999",
  "0001-01",
  "2025-11/2025-01",
  "1999",
  "2025-12-08",
  "08/12/2025",
  "202511",
  "20251208",
  "2025-02-30",
  "Febtober 2025",
];

const RELEASES = ["2025-12-08", "2025-12", "2026-03-10", "latest", "1990-01-01", "2017-08-08", "2019-12", "Dec 2025"];
const SOURCES = ["official", "官方", "BACI", "CEPII BACI", "My forecast", "Broken", "mine"];
const CHOICES = [
  "USD trn",
  "CNY bn",
  "亿元",
  "万亿元",
  "USD converted",
  "kg",
  "t",
  "10 thousand t",
  "sets",
  "%",
  "partner, code, value",
  "rank,name,share,yoy",
  "product, value, part of",
  "card",
  "sentence",
  "bibliography",
  "headline period",
  "customs",
  "economies",
  "continents",
  "ranked",
  "all",
  "yoy usd",
  "prior value",
  "unit value",
  "basis not stated",
  "share of world exports",
];

/** Texts by what they are about. */
export interface TextPool {
  readonly subjects: readonly string[];
  readonly choices: readonly string[];
}

/** The names and codes of a dataset, and what Excel offers. */
export function createTextPool(dataset: Dataset): TextPool {
  const { partners, products, regimes, enterprises } = dataset;
  return {
    subjects: [
      ...partners.flatMap(({ id, alpha2, m49, en, zh, aliases }) => [id, alpha2, m49, en, zh, ...aliases]),
      ...products.flatMap(({ id, en, zh, aliases, hs }) => [id, en, zh, ...aliases, ...hs]),
      ...[...regimes, ...enterprises].flatMap(({ id, en, zh, aliases }) => [id, en, zh, ...aliases]),
      "85",
      "8542",
      "854231",
      "27",
    ].filter(Boolean),
    choices: [...Object.values(ENUMERATIONS).flatMap((values) => values.map(({ value }) => value)), ...CHOICES],
  };
}

const FLOWS = [
  "exports",
  "imports",
  "total",
  "balance",
  "x",
  "m",
  "出口",
  "进口",
  "进出口",
  "差额",
  "Export",
  "EXPORTS",
];

function drawSubject({ subjects }: TextPool, random: () => number): string {
  const draw = (): string => pick(subjects, random);
  const kind = random();
  if (kind < 0.6) return draw();
  if (kind < 0.8) return `${draw()} / ${draw()}`;
  if (kind < 0.9) return `${draw()} + ${draw()}`;
  return pick(["ASEAN", "US", "EU", "World", "Integrated circuits", "Iron ore", "美国", "集成电路"], random);
}

/** What a person may type for a parameter of that kind. */
export function drawSensibleText(kind: ParameterKind, pool: TextPool, random: () => number): string {
  switch (kind) {
    case "subject":
      return drawSubject(pool, random);
    case "flow":
      return pick(FLOWS, random);
    case "period":
      return random() < 0.7 ? drawPeriod(random) : pick(PERIODS, random);
    case "release":
      return pick(RELEASES, random);
    case "source":
      return pick(SOURCES, random);
    case "choice":
      return pick(pool.choices, random);
    case "number":
      return String(drawBelow(40, random));
    case "text":
    case "range":
      return pick(pool.subjects, random).slice(0, 1 + drawBelow(8, random));
  }
}

/** A period of the years that the data covers, or of one beside them. */
function drawPeriod(random: () => number): string {
  const year = 2014 + drawBelow(14, random);
  const month = 1 + drawBelow(12, random);
  const padded = String(month).padStart(2, "0");
  return pick(
    [
      `${year}`,
      `${year}-${padded}`,
      `${year}-Q${1 + drawBelow(4, random)}`,
      `${year}-01/${year}-${padded}`,
      `${year}-${padded} YTD`,
    ],
    random,
  );
}

/** The text with a slip of the keyboard, in other letters, or with others around it. */
function spoil(text: string, random: () => number): string {
  const characters = [...text];
  const at = drawBelow(characters.length + 1, random);
  const replace = (count: number, ...others: string[]): string =>
    [...characters.slice(0, at), ...others, ...characters.slice(at + count)].join("");
  switch (drawBelow(8, random)) {
    case 0:
      return replace(1);
    case 1:
      return replace(0, pick(ODD_TEXTS, random));
    case 2:
      return replace(2, characters[at + 1] ?? "", characters[at] ?? "");
    case 3:
      return text.toUpperCase();
    case 4:
      return ` ${text}\u3000`;
    case 5:
      return text.normalize("NFD");
    case 6:
      return text.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0));
    default:
      return `${text} ${pick(ODD_TEXTS, random)}`;
  }
}

/** Characters of any plane, half of a pair among them. */
const drawCharacters = (count: number, random: () => number): string =>
  Array.from({ length: count }, () =>
    random() < 0.2
      ? String.fromCodePoint(drawBelow(0x110000, random))
      : String.fromCharCode(drawBelow(0x10000, random)),
  ).join("");

/** A text as long as a cell takes. */
function drawLongText(pool: TextPool, random: () => number): string {
  const unit =
    random() < 0.5
      ? pick(ODD_TEXTS, random)
      : `${pick(pool.subjects, random)}${pick([" ", " / ", " + ", ", "], random)}`;
  const length = random() < 0.5 ? MAX_CELL_TEXT : drawBelow(MAX_CELL_TEXT, random);
  return (unit || "x").repeat(Math.ceil(length / (unit.length || 1))).slice(0, length);
}

/** A text that nobody expects. */
export function drawOddText(kind: ParameterKind, pool: TextPool, random: () => number): string {
  const chance = random();
  if (chance < 0.35) return spoil(drawSensibleText(kind, pool, random), random);
  if (chance < 0.6) return pick(ODD_TEXTS, random);
  if (chance < 0.7) return pick(PROTOTYPE_NAMES, random);
  if (chance < 0.8) return pick(PERIODS, random);
  if (chance < 0.98) return drawCharacters(1 + drawBelow(30, random), random);
  return drawLongText(pool, random);
}
