import { InfoLabel, type FieldProps, type LabelProps } from "@fluentui/react-components";

/** A field's label, with a button that opens an explanation if there is one. */
export const buildFieldLabel = (label: string, info: string | undefined): FieldProps["label"] =>
  info
    ? {
        children: (_component: unknown, slot: LabelProps) => (
          <InfoLabel {...slot} info={info}>
            {label}
          </InfoLabel>
        ),
      }
    : label;
