import { Field, Input, makeStyles } from "@fluentui/react-components";
import { SERVICES, toService, type Service, type ServiceKind } from "../../../imports";
import { buildFieldLabel } from "../../shared/build-field-label";
import { usePane } from "../../shared/pane-context";
import { SelectField } from "../../shared/select-field";
import { useImportMessages } from "./use-import-messages";

const useStyles = makeStyles({ wide: { minWidth: 0, width: "100%" } });

export interface ServiceChoice {
  /** The id of a preset, or the kind of a service at another address. */
  readonly id: string;
  readonly address: string;
}

const OTHER_KINDS: readonly ServiceKind[] = ["sdmx2.1", "sdmx3.0"];

export const INITIAL_SERVICE: ServiceChoice = { id: SERVICES[0]!.id, address: "" };

/** The chosen service; undefined while its address cannot be used. */
export function resolveService({ id, address }: ServiceChoice): Service | undefined {
  const kind = OTHER_KINDS.find((one) => one === id);
  return kind ? toService(address, kind) : SERVICES.find((service) => service.id === id);
}

interface Props {
  readonly value: ServiceChoice;
  readonly onChange: (value: ServiceChoice) => void;
}

/** Chooses a service by name, or by its address. */
export function ServicePicker({ value, onChange }: Props) {
  const styles = useStyles();
  const { language } = usePane();
  const t = useImportMessages();
  const isOther = OTHER_KINDS.some((kind) => kind === value.id);
  const isWrong = isOther && value.address !== "" && resolveService(value) === undefined;
  return (
    <>
      <SelectField
        label={t.service}
        value={value.id}
        onChange={(id) => onChange({ ...value, id })}
        options={[
          ...SERVICES.map(({ id, name }) => ({ value: id, label: name[language] })),
          { value: "sdmx2.1", label: t.otherSdmx21 },
          { value: "sdmx3.0", label: t.otherSdmx30 },
        ]}
      />
      {isOther && (
        <Field
          label={buildFieldLabel(t.address, t.addressInfo)}
          required
          {...(isWrong && { validationMessage: t.addressInvalid })}
        >
          <Input
            className={styles.wide}
            input={{ className: styles.wide }}
            type="url"
            value={value.address}
            placeholder={t.addressPlaceholder}
            onChange={(_event, { value: address }) => onChange({ ...value, address })}
          />
        </Field>
      )}
    </>
  );
}
