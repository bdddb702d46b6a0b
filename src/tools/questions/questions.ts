/** Forty ordinary questions of an analyst, with the formula that each of them would type. */
export interface Question {
  readonly question: string;
  readonly formula: string;
}

export const QUESTIONS: readonly Question[] = [
  { question: "How large is China's trade this year so far?", formula: "=TRADE.TRADEVALUE()" },
  { question: "And how much has it grown?", formula: "=TRADE.YOYCHANGE()" },
  { question: "What were exports in 2024?", formula: '=TRADE.TRADEVALUE(,"exports",2024)' },
  { question: "How large was the trade surplus in 2024?", formula: "=TRADE.TRADEBALANCE(,2024)" },
  { question: "How large is trade with Japan in 2024?", formula: '=TRADE.TRADEVALUE("Japan",,2024)' },
  { question: "What did Germany buy in November 2025?", formula: '=TRADE.TRADEVALUE("Germany","exports","2025-11")' },
  { question: "Who are the leading partners?", formula: "=TRADE.PARTNERS()" },
  { question: "Which continents are they on?", formula: '=TRADE.PARTNERS(,,,,,,"continents")' },
  { question: "Which place does Hong Kong have?", formula: '=TRADE.TRADERANK("Hong Kong")' },
  {
    question: "Which place does Vietnam have as an economy of its own?",
    formula: '=TRADE.TRADERANK("Vietnam",,,,,"economies")',
  },
  { question: "How fast do exports to Vietnam grow?", formula: '=TRADE.YOYCHANGE("Vietnam","exports")' },
  {
    question: "How fast do exports to the United States fall?",
    formula: '=TRADE.YOYCHANGE("United States","exports")',
  },
  {
    question: "What is the surplus with the United States in 2024?",
    formula: '=TRADE.TRADEBALANCE("United States",2024)',
  },
  { question: "What share of imports comes from Brazil?", formula: '=TRADE.TRADESHARE("Brazil","imports",2024)' },
  { question: "What share of trade is with Africa?", formula: '=TRADE.TRADESHARE("Africa",,2024)' },
  { question: "How much did Hong Kong contribute to growth?", formula: '=TRADE.CONTRIBUTION("Hong Kong")' },
  {
    question: "Imports from South Korea, month by month?",
    formula: '=TRADE.TRADESERIES("South Korea","imports",,"2024-01")',
  },
  {
    question: "Exports to Mexico, month on month?",
    formula: '=TRADE.TRADESERIES("Mexico","exports",,"2024-01",,,,,"mom")',
  },
  { question: "Trade with the BRICS in 2024?", formula: '=TRADE.TRADEVALUE("BRICS",,2024)' },
  { question: "Trade with the G7 in 2024?", formula: '=TRADE.TRADEVALUE("G7",,2024)' },
  { question: "Trade with RCEP this year?", formula: '=TRADE.TRADEVALUE("RCEP")' },
  { question: "Germany, France and Italy together?", formula: '=TRADE.TRADEVALUE("Germany + France + Italy",,2024)' },
  { question: "What was trade with ASEAN in October 2025?", formula: '=TRADE.TRADEVALUE("ASEAN",,"2025-10")' },
  { question: "How much trade with Russia in the third quarter?", formula: '=TRADE.TRADEVALUE("Russia",,"2025-Q3")' },
  { question: "What was the value with Australia a year before?", formula: '=TRADE.PRIORVALUE("Australia")' },
  { question: "Which goods lead?", formula: "=TRADE.PRODUCTS()" },
  {
    question: "How much are exports of electric vehicles?",
    formula: '=TRADE.TRADEVALUE("Electric vehicles","exports")',
  },
  { question: "How much are exports of solar cells?", formula: '=TRADE.TRADEVALUE("Solar cells","exports")' },
  {
    question: "How much are exports of lithium-ion batteries?",
    formula: '=TRADE.TRADEVALUE("Lithium-ion batteries","exports")',
  },
  { question: "How many tonnes of soybeans in 2024?", formula: '=TRADE.QUANTITY("Soybeans","imports",2024,"mn t")' },
  { question: "How much crude oil in 2024?", formula: '=TRADE.QUANTITY("Crude oil","imports",2024,"mn t")' },
  { question: "What did a tonne of iron ore cost?", formula: '=TRADE.UNITVALUE("Iron ore","imports",,"CNY/t")' },
  {
    question: "How many chips were imported?",
    formula: '=TRADE.QUANTITY("Integrated circuits","imports",,"bn items")',
  },
  {
    question: "How many cars were exported in November?",
    formula: '=TRADE.QUANTITY("Automobiles","exports","2025-11")',
  },
  { question: "How fast do imports of natural gas grow?", formula: '=TRADE.YOYCHANGE("Natural gas","imports")' },
  {
    question: "Exports of rare earths, month by month?",
    formula: '=TRADE.TRADESERIES("Rare earths","exports",,"2024-01")',
  },
  { question: "What was trade in dollars in 2024?", formula: '=TRADE.TRADEVALUE(,,2024,"USD bn")' },
  { question: "What was trade with Germany in 2019?", formula: '=TRADE.TRADEVALUE("Germany",,2019)' },
  { question: "How many soybeans come from Brazil?", formula: '=TRADE.TRADEVALUE("Brazil / Soybeans","imports")' },
  {
    question: "How much coffee was imported from Ethiopia?",
    formula: '=TRADE.TRADEVALUE("Ethiopia / Coffee","imports",2024)',
  },
];
