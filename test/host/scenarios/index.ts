import { CHARTS } from "./charts";
import { EVENTS } from "./events";
import { FORMATS } from "./formats";
import { RANGES } from "./ranges";
import type { Scenario } from "./scenario";
import { SHEETS } from "./sheets";
import { STORAGE } from "./storage";
import { TABLES } from "./tables";

export type { Scenario } from "./scenario";

/** Everything that the host offers, by class. */
export const SCENARIOS: readonly (readonly [what: string, scenarios: readonly Scenario[]])[] = [
  ["ranges", RANGES],
  ["formats", FORMATS],
  ["sheets", SHEETS],
  ["tables", TABLES],
  ["charts", CHARTS],
  ["storage", STORAGE],
  ["events", EVENTS],
];
