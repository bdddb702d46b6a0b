/** A template file: all columns, with valid example rows. */
const LINES = [
  "period,flow,partner,product,measure,printed,unit,status,source,note",
  "2026,total,,,value,45.0,CNY trn,forecast,,",
  "2026,total,ASEAN,,value,7.5,CNY trn,forecast,,",
  "2026,total,ASEAN,,yoy,10.0,%,forecast,,",
  "2026,exports,,Integrated circuits,value,1.4,CNY trn,forecast,,",
  "2026-Q1,imports,,Iron ore,quantity,310,mn t,forecast,,",
];

export const TEMPLATE_NAME = "tradesheet-template.csv";

// Excel recognises UTF-8 only by a byte order mark.
export const TEMPLATE = `\uFEFF${LINES.join("\r\n")}\r\n`;

export const TEMPLATE_ADDRESS = `data:text/csv;charset=utf-8,${encodeURIComponent(TEMPLATE)}`;
