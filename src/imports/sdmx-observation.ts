/**
 * An observation as a service has it: the codes of its dimensions and attributes, its TIME_PERIOD and OBS_VALUE, by the ids
 * of the components in capitals. What a service leaves out is missing here too.
 */
export type SdmxObservation = ReadonlyMap<string, string>;

export const toComponentId = (id: string): string => id.toUpperCase();
