import type { Flow } from "../../dataset";
import type { LocalizedText } from "../../language";
import type { QueryMeasure } from "../measure";
import type { Period } from "../period";
import type { Subject } from "../subject";
import type { View } from "../view";
import type { Among } from "./meaning";

/** What a question in words asks for; undefined is what it leaves open. */
export interface Question {
  readonly measure: QueryMeasure;
  /** Whether the bounds of the measure are asked for. */
  readonly isBounds: boolean;
  readonly subject: Subject;
  /** Of a share: what it is a share of, by default of all trade. */
  readonly within: Subject | undefined;
  readonly flow: Flow | undefined;
  readonly period: Period | undefined;
  readonly unit: LocalizedText | undefined;
  readonly view: View | undefined;
  readonly among: Among | undefined;
}
