/** Reads data of SDMX-JSON 2.x and 1.0, and of the drafts before it that some services still answer with. */
import * as v from "valibot";
import { AnswerError } from "./answer-error";
import { parseJson } from "./parse-json";
import { toComponentId, type SdmxObservation } from "./sdmx-observation";

const valueSchema = v.object({
  id: v.optional(v.nullable(v.string())),
  value: v.optional(v.unknown()),
  name: v.optional(v.unknown()),
});
const componentSchema = v.object({
  id: v.string(),
  values: v.optional(v.nullable(v.array(v.nullable(valueSchema)))),
  default: v.optional(v.unknown()),
});
const levelSchema = v.optional(v.nullable(v.array(componentSchema)));
const levelsSchema = v.object({
  dataSet: levelSchema,
  dataset: levelSchema,
  dimensionGroup: levelSchema,
  series: levelSchema,
  observation: levelSchema,
});
const structureSchema = v.object({
  dimensions: levelsSchema,
  attributes: v.optional(levelsSchema),
  measures: v.optional(levelsSchema),
});

const cellsSchema = v.nullable(v.array(v.unknown()));
const observationsSchema = v.optional(v.nullable(v.record(v.string(), cellsSchema)));
const dataSetSchema = v.object({
  structure: v.optional(v.number()),
  attributes: v.optional(cellsSchema),
  dimensionGroupAttributes: v.optional(v.nullable(v.record(v.string(), cellsSchema))),
  series: v.optional(
    v.nullable(
      v.record(v.string(), v.object({ attributes: v.optional(cellsSchema), observations: observationsSchema })),
    ),
  ),
  observations: observationsSchema,
});
const contentSchema = v.object({
  structure: v.optional(structureSchema),
  structures: v.optional(v.array(structureSchema)),
  dataSets: v.array(dataSetSchema),
});
const messageSchema = v.union([v.object({ data: contentSchema }), contentSchema]);

type Component = v.InferOutput<typeof componentSchema>;
type Levels = v.InferOutput<typeof levelsSchema>;
type DataStructure = v.InferOutput<typeof structureSchema>;
type Cells = v.InferOutput<typeof cellsSchema> | undefined;

type Values = [id: string, value: string][];

const isGiven = (value: unknown): value is string | number | boolean =>
  value !== null && value !== undefined && value !== "";

/** @throws AnswerError */
export function readSdmxJson(text: string): SdmxObservation[] {
  const parsed = v.safeParse(messageSchema, parseJson(text));
  if (!parsed.success) throw new AnswerError("badAnswer", `no SDMX-JSON: ${parsed.issues[0].message}`);
  const content = "data" in parsed.output ? parsed.output.data : parsed.output;
  return content.dataSets.flatMap((dataSet) => {
    const structure = content.structures?.[dataSet.structure ?? 0] ?? content.structure;
    if (!structure) throw new AnswerError("badAnswer", "a data set without a structure");
    return readDataSet(dataSet, structure);
  });
}

/** The first level that has components; SDMX-JSON 2.x writes `dataSet`, the versions before it `dataset`. */
const getDataSetLevel = (levels: Levels | undefined): readonly Component[] => levels?.dataSet ?? levels?.dataset ?? [];

function readDataSet(dataSet: v.InferOutput<typeof dataSetSchema>, structure: DataStructure): SdmxObservation[] {
  const { dimensions, attributes, measures } = structure;
  const fixed = [
    // A dimension of the data set has a single value.
    ...getDataSetLevel(dimensions).flatMap((component) => readIndex(component, 0)),
    ...readAttributes(getDataSetLevel(attributes), dataSet.attributes),
  ];
  const measureCount = Math.max(1, measures?.observation?.length ?? 1);
  const groups = Object.entries(dataSet.dimensionGroupAttributes ?? {}).map(([key, cells]) => ({
    key: key.split(":"),
    values: readAttributes(attributes?.dimensionGroup ?? [], cells),
  }));
  const readObservations = (
    observations: v.InferOutput<typeof observationsSchema>,
    seriesKey: string | undefined,
    inherited: Values,
  ): SdmxObservation[] =>
    Object.entries(observations ?? {}).map(([key, cells]) => {
      const position = [...(seriesKey === undefined ? [] : seriesKey.split(":")), ...key.split(":")];
      const [value, ...rest] = [cells?.[0], ...(cells?.slice(measureCount) ?? [])];
      return new Map([
        ...fixed,
        ...groups.filter((group) => matches(group.key, position)).flatMap((group) => group.values),
        ...inherited,
        ...readKey(dimensions.observation ?? [], key),
        ...readAttributes(attributes?.observation ?? [], rest),
        ...(isGiven(value) ? ([["OBS_VALUE", String(value)]] as Values) : []),
      ]);
    });
  const series = Object.entries(dataSet.series ?? {}).flatMap(([key, { attributes: cells, observations }]) =>
    readObservations(observations, key, [
      ...readKey(dimensions.series ?? [], key),
      ...readAttributes(attributes?.series ?? [], cells),
    ]),
  );
  return [...series, ...readObservations(dataSet.observations, undefined, [])];
}

/** Whether a position lies in the group: the key of a group has nothing where any value will do. */
const matches = (group: readonly string[], position: readonly string[]): boolean =>
  group.every((index, at) => index === "" || index === position[at]);

const readKey = (components: readonly Component[], key: string): Values =>
  key.split(":").flatMap((index, at) => {
    const component = components[at];
    if (!component) throw new AnswerError("badAnswer", `the key ${key} has more positions than dimensions`);
    return readIndex(component, Number(index));
  });

function readIndex(component: Component, index: number): Values {
  const value = component.values?.[index];
  if (!value) throw new AnswerError("badAnswer", `${component.id} has no value ${index}`);
  return toValues(component, value);
}

/** Attributes stand in the order of the structure: as an index of a value, or as the value itself where none are listed. */
const readAttributes = (components: readonly Component[], cells: Cells): Values =>
  components.flatMap((component, at): Values => {
    const cell = cells?.[at];
    if (!isGiven(cell))
      return isGiven(component.default) ? [[toComponentId(component.id), String(component.default)]] : [];
    const value = typeof cell === "number" ? component.values?.[cell] : undefined;
    return value ? toValues(component, value) : [[toComponentId(component.id), String(cell)]];
  });

const toValues = ({ id }: Component, value: v.InferOutput<typeof valueSchema>): Values => {
  const text = value.id ?? value.value ?? value.name;
  return isGiven(text) ? [[toComponentId(id), String(text)]] : [];
};
