import { amount, bySign, chooseFlow, whenUnknown, join, oneDecimal, percent, quote, whenFailed } from "./expressions";
import type { Messages, RankingParts } from "./messages.types";
import type { Expression } from "./types";

const money = (value: Expression): Expression => join(quote("CNY "), amount(value), quote(" bn"));

const points = (number: Expression): Expression =>
  join(
    oneDecimal(number),
    `IF(ROUND(ABS(${number}),1)=1,${quote(" percentage point")},${quote(" percentage points")})`,
  );

const listMonth = (month: Expression): Expression => `MID("JanFebMarAprMayJunJulAugSepOctNovDec",3*${month}-2,3)`;

/** "ASEAN 16.4% (+3.1%)", without what is missing. */
const listRow = ({ name, share, change }: RankingParts["rows"][number]): Expression =>
  join(
    name,
    quote(" "),
    percent(share),
    quote("%"),
    whenFailed(
      join(quote(" ("), bySign(`(${change})*100`, quote("+"), quote("-"), quote("")), percent(change), quote("%)")),
      quote(""),
    ),
  );

const listRows = (rows: RankingParts["rows"]): Expression =>
  rows
    .map((row, at) => whenFailed(join(...(at > 0 ? [quote(", ")] : []), listRow(row)), at > 0 ? quote("") : "NA()"))
    .join("&");

const FLOW_WORDS = { total: quote("trade"), exports: quote("exports"), imports: quote("imports") };

/** Names of partners that take the article in a sentence. */
const WITH_ARTICLE = [
  "EU",
  "European Union",
  "US",
  "USA",
  "United States",
  "UK",
  "United Kingdom",
  "UAE",
  "United Arab Emirates",
  "Netherlands",
  "Philippines",
  "Maldives",
  "Dominican Republic",
];

const withArticle = (partner: Expression, article = "the "): Expression =>
  join(`IF(OR(${WITH_ARTICLE.map((name) => `${partner}=${quote(name)}`).join(",")}),${quote(article)},"")`, partner);

/** A name in lower case, unless it begins with an abbreviation such as HS. */
const withinSentence = (name: Expression): Expression =>
  `IF(EXACT(MID(${name},2,1),LOWER(MID(${name},2,1))),LOWER(LEFT(${name},1))&MID(${name},2,99),${name})`;

/** "rose 8.5%" and the like, with the words for each direction. */
const move = (change: Expression, [up, down, level]: readonly [up: string, down: string, level: string]): Expression =>
  bySign(
    `(${change})*100`,
    join(quote(`${up} `), percent(change), quote("%")),
    join(quote(`${down} `), percent(change), quote("%")),
    quote(level),
  );

/** How much faster or slower growth is than before, in percentage points. */
const pace = (difference: Expression): Expression =>
  bySign(
    difference,
    join(quote(" Growth was "), points(difference), quote(" higher than before.")),
    join(quote(" Growth was "), points(difference), quote(" lower than before.")),
    quote(" Growth was the same as before."),
  );

export const messagesEn: Messages = {
  names: {
    monitor: "Trade monitor",
    partner: "Partner profile",
    product: "Product profile",
    tariffs: "Tariff watch",
  },
  cells: {
    month: "Month",
    yearToDate: "Year to date",
    partner: "Partner",
    product: "Product",
    flow: "Flow",
    period: "Period",
    event: "Month of the event",
    months: "Months compared",
    after: "From the event on",
    before: "Before the event",
  },
  lastMonth: "last month",
  latest: "latest",
  flows: { exports: "exports", imports: "imports" },
  titles: {
    monitor: () => quote("China's goods trade: monthly monitor"),
    partner: (partner) => join(quote("China's trade with "), withArticle(partner)),
    product: (product) => join(quote("China's trade in goods: "), product),
    tariffs: (partner) => join(quote("Tariff watch: "), partner),
  },
  flowWords: FLOW_WORDS,
  flowInWords: (flow) => chooseFlow(flow, FLOW_WORDS),
  partnerTrade: {
    total: (partner) => join(quote("China's trade with "), withArticle(partner)),
    exports: (partner) => join(quote("China's exports to "), withArticle(partner)),
    imports: (partner) => join(quote("China's imports from "), withArticle(partner)),
  },
  partnerFirst: (partner) => withArticle(partner, "The "),
  productTrade: (product, flow) =>
    join(quote("China's "), flow, `IF(${flow}="trade",${quote(" in ")},${quote(" of ")})`, withinSentence(product)),
  allTrade: {
    total: quote("China's goods trade"),
    exports: quote("China's exports"),
    imports: quote("China's imports"),
  },
  periodInWords: (period) =>
    whenFailed(
      `IF(LEN(${period})=4,${period},IF(MID(${period},6,1)="Q",RIGHT(${period},2)&" "&LEFT(${period},4),` +
        `${listMonth(`MID(${period},6,2)`)}&IF(LEN(${period})=15,"-"&${listMonth(`RIGHT(${period},2)`)},"")&" "&LEFT(${period},4)))`,
      period,
    ),
  figure: ({ subject, period, value, change, contribution }) =>
    whenFailed(
      join(
        subject,
        whenFailed(
          bySign(
            `(${change})*100`,
            join(quote(" rose "), percent(change), quote("% to ")),
            join(quote(" fell "), percent(change), quote("% to ")),
            quote(" stayed level with a year earlier at "),
          ),
          quote(" came to "),
        ),
        money(value),
        quote(" in "),
        period,
        ...(contribution
          ? [
              whenFailed(
                bySign(
                  contribution.points,
                  join(
                    quote(", adding "),
                    points(contribution.points),
                    quote(" to the growth of China's "),
                    contribution.flow,
                  ),
                  join(
                    quote(", taking "),
                    points(contribution.points),
                    quote(" off the growth of China's "),
                    contribution.flow,
                  ),
                  quote(""),
                ),
                quote(""),
              ),
            ]
          : []),
        `IF(ISERROR(${change}),${quote("; the change on a year earlier is not available.")},".")`,
      ),
      join(subject, quote(": there is no figure for "), period, quote(".")),
    ),
  balance: ({ period, balance, partner }) => {
    const withPartner = partner ? [quote(" with "), withArticle(partner)] : [];
    return whenFailed(
      bySign(
        balance,
        join(quote("China's trade surplus"), ...withPartner, quote(" was "), money(balance), quote(" in "), period),
        join(quote("China's trade deficit"), ...withPartner, quote(" was "), money(balance), quote(" in "), period),
        join(quote("China's exports and imports"), ...withPartner, quote(" were in balance in "), period),
      ),
      join(quote("China's trade balance"), ...withPartner, quote(": there is no figure for "), period),
    ).concat('&"."');
  },
  share: ({ name, period, flow, share, rank }) =>
    whenFailed(
      join(
        name,
        quote(" accounted for "),
        percent(share),
        quote("% of China's "),
        flow,
        quote(" in "),
        period,
        ...(rank ? [whenFailed(join(quote(", ranking no. "), rank, quote(" among its partners")), quote(""))] : []),
        quote("."),
      ),
      join(name, quote(": there is no share of China's "), flow, quote(" for "), period, quote(".")),
    ),
  quantity: ({ period, quantityChange, unitValueChange }) =>
    join(
      quote("In "),
      period,
      whenFailed(
        join(quote(" the quantity "), move(quantityChange, ["rose", "fell", "was unchanged"])),
        quote(" the change in quantity is not available"),
      ),
      whenFailed(
        join(quote(", and the unit value "), move(unitValueChange, ["rose", "fell", "was unchanged"])),
        quote(", and the change in unit value is not available"),
      ),
      quote("."),
    ),
  beforeAfter: ({ subject, value, after, before }) =>
    whenFailed(
      join(
        subject,
        quote(" "),
        move(after.change, ["rose", "fell", "were unchanged"]),
        quote(" on a year earlier in "),
        after.period,
        whenFailed(join(quote(", to "), money(value)), quote("")),
        whenFailed(
          join(
            move(before.change, [", after rising", ", after falling", ", after no change"]),
            quote(" in "),
            before.period,
            quote("."),
            pace(`((${after.change})-(${before.change}))*100`),
          ),
          join(quote("; the change is not available for "), before.period, quote(".")),
        ),
      ),
      join(subject, quote(": the change on a year earlier is not available for "), after.period, quote(".")),
    ),
  whenUnknown: (subject) => whenUnknown(subject, quote("unknown name: correct it, or search for it in the pane")),
  notMonth: "type a month, such as 2025-06",
  noEvent: "no event of this month in the data",
  monthsCompared: "up to six, within one calendar year",
  caution: "What follows an event need not be due to it: prices, seasons and orders brought forward count as well.",
  largestPartners: ({ period, rows }) =>
    whenFailed(
      join(
        quote("Largest partners in "),
        period,
        quote(", with their share of trade and its change on a year earlier: "),
        listRows(rows),
        quote("."),
      ),
      join(quote("Partners: there are no figures for "), period, quote(".")),
    ),
  largestProducts: ({ period, flow, rows }) =>
    whenFailed(
      join(
        quote(`Largest ${flow} in `),
        period,
        quote(`, with their share of ${flow} and their change on a year earlier: `),
        listRows(rows),
        quote("."),
      ),
      join(quote(`Products, ${flow}: there are no figures for `), period, quote(".")),
    ),
};
