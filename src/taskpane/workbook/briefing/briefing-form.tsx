import {
  Button,
  Caption1,
  Field,
  ProgressBar,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DocumentAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { BRIEFING_IDS, type BriefingId } from "../../../workbook/briefing";
import { ErrorNotice } from "../../shared/error-notice";
import { Notice } from "../../shared/notice";
import { usePane } from "../../shared/pane-context";
import { BriefingFields } from "./briefing-fields";
import { readChoice, type BriefingInputs } from "./briefing-inputs";
import { getBriefingFormMessages } from "./messages";
import { useBriefing, type BriefingAction } from "./use-briefing";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
  name: { display: "block" },
  contents: { display: "block", color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
  working: { display: "flex", alignItems: "center", columnGap: "8px" },
  progress: { flex: "1 1 0", minWidth: 0, display: "flex", flexDirection: "column", rowGap: "4px" },
});

const NO_INPUTS: BriefingInputs = { month: "", partner: "", product: "", flow: "exports", event: "" };

/** A choice of briefings, what each is about, and the button that adds its sheet. */
export default function BriefingForm({ onInserted }: { readonly onInserted: () => void }) {
  const styles = useStyles();
  const { dataset, language } = usePane();
  const t = getBriefingFormMessages(language);
  const [id, setId] = useState<BriefingId>("monitor");
  const [inputs, setInputs] = useState(NO_INPUTS);
  const briefing = useBriefing(onInserted);
  const choice = readChoice(dataset, id, inputs);
  const isWorking = briefing.state.kind === "working";
  const add = (): void => {
    if (choice && !isWorking) void briefing.start(choice, language);
  };
  return (
    <div className={styles.form}>
      <Field label={t.which}>
        <RadioGroup value={id} onChange={(_event, { value }) => setId(value as BriefingId)}>
          {BRIEFING_IDS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  <span className={styles.name}>{t.names[one]}</span>
                  <Caption1 className={styles.contents}>{t.contents[one]}</Caption1>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <BriefingFields
        id={id}
        inputs={inputs}
        onChange={(changed) => setInputs((current) => ({ ...current, ...changed }))}
      />
      <Progress briefing={briefing} />
      <Button
        className={styles.button}
        icon={<DocumentAddRegular />}
        disabledFocusable={!choice || isWorking}
        onClick={add}
        aria-label={t.addNamed(t.names[id])}
      >
        {t.add}
      </Button>
      <Outcome briefing={briefing} />
    </div>
  );
}

function Progress({ briefing: { state, cancel } }: { readonly briefing: BriefingAction }) {
  const styles = useStyles();
  const { messages, language } = usePane();
  const t = getBriefingFormMessages(language);
  if (state.kind !== "working") return null;
  return (
    <div className={styles.working}>
      <div className={styles.progress}>
        <Caption1 role="status">
          {state.cancelling ? messages.insert.cancelling : state.of > 0 ? t.progress(state.done, state.of) : t.working}
        </Caption1>
        <ProgressBar aria-label={t.working} {...(state.of > 0 && { value: state.done, max: state.of })} />
      </div>
      <Button disabledFocusable={state.cancelling} onClick={cancel}>
        {messages.common.cancel}
      </Button>
    </div>
  );
}

function Outcome({ briefing: { state, reset } }: { readonly briefing: BriefingAction }) {
  const { language } = usePane();
  const t = getBriefingFormMessages(language);
  switch (state.kind) {
    case "done": {
      const { sheet, tables, missing } = state.inserted;
      return (
        <Notice intent="success" onDismiss={reset}>
          {t.done(sheet, tables.length)} {missing.length > 0 && t.missing(missing)}
        </Notice>
      );
    }
    case "cancelled":
      return (
        <Notice intent="info" onDismiss={reset}>
          {t.cancelled}
        </Notice>
      );
    case "failed":
      return <ErrorNotice error={state.error} onDismiss={reset} />;
    default:
      return null;
  }
}
