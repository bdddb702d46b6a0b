import type { NumberWords } from "./messages.types";

export const numberWordsEn: NumberWords = {
  scales: [
    { exponent: 12, label: "trn" },
    { exponent: 9, label: "bn" },
    { exponent: 6, label: "mn" },
    { exponent: 0, label: "" },
  ],
  // Large masses are in tonnes: scaled kilograms are not in use.
  massScales: [
    { exponent: 12, label: "bn t" },
    { exponent: 9, label: "mn t" },
    { exponent: 3, label: "t" },
    { exponent: 0, label: "kg" },
  ],
  units: {
    CNY: "CNY",
    USD: "USD",
    kg: "kg",
    items: "items",
    pairs: "pairs",
    sets: "sets",
    cartons: "cartons",
    L: "L",
    m3: "m3",
  },
  points: " pp",
  price: (money, unit) => `${money}/${unit}`,
  space: " ",
  interval: (low, high) => `${low} to ${high}`,
  open: "open",
};
