import {
  Badge,
  Body1Strong,
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type BadgeProps,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { describePlace, type RegisteredSource } from "../../sources";
import { getSourceRegistry, removeRemoteSource } from "../../workbook";
import { SecretField } from "../shared/secret-field";
import { useOwnData } from "../shared/use-own-data";
import { ActionNotice } from "../shared/action-notice";
import { ConfirmDialog } from "../shared/confirm-dialog";
import { Notice } from "../shared/notice";
import { usePane } from "../shared/pane-context";
import { useAction } from "../shared/use-action";
import { useSourceItemStyles } from "../shared/use-source-item-styles";
import { FileButton } from "./file-button";
import { getState, type SourceState } from "./get-state";
import { SourceFacts } from "./source-facts";
import { useOpenedSource } from "./use-opened-source";
import { useSourceMessages } from "./use-source-messages";

const COLORS: Readonly<Record<SourceState, NonNullable<BadgeProps["color"]>>> = {
  hidden: "warning",
  unconfirmed: "warning",
  password: "warning",
  file: "warning",
  fetching: "informative",
  offline: "danger",
  failed: "danger",
  ready: "success",
  idle: "informative",
};

interface Props {
  readonly source: RegisteredSource;
  readonly onEdit: () => void;
}

/** A source: its state, what it has, what it was asked, and what a person can do. */
export function SourceItem({ source, onEdit }: Props) {
  const styles = useSourceItemStyles();
  const { language } = usePane();
  const t = useSourceMessages();
  const { definition, access, isConfirmed, replaces, missing } = source;
  const { name } = definition;
  const [asking, setAsking] = useState<"forget" | "remove">();
  const one = useOpenedSource(source);
  const isHidden = useOwnData().sources.some((own) => own.name.toLowerCase() === name.toLowerCase());
  const state = getState(source, one?.activity, isHidden);
  const forget = useAction(() => getSourceRegistry().forget(name));
  const remove = useAction(() => removeRemoteSource(name));
  const error = isConfirmed ? one?.activity.lastError : undefined;
  const confirmed = { forget: () => void forget.run(), remove: () => void remove.run() };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.words}>
          <span className={styles.name}>
            <Body1Strong>{name}</Body1Strong>
            <Badge appearance="tint" color={COLORS[state]}>
              {t.states[state]}
            </Badge>
          </span>
          <Caption1 className={styles.quiet}>{t.kinds[definition.kind]}</Caption1>
        </span>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t.actions(name)} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {isConfirmed && <MenuItem onClick={() => getSourceRegistry().retry(name)}>{t.retry}</MenuItem>}
              <MenuItem onClick={onEdit}>{isConfirmed ? t.edit : t.confirm}</MenuItem>
              {isConfirmed && <MenuItem onClick={() => setAsking("forget")}>{t.forget}</MenuItem>}
              <MenuItem onClick={() => setAsking("remove")}>{t.remove}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {isHidden && <Caption1 className={styles.quiet}>{t.hiddenBody}</Caption1>}
      {!isConfirmed && (
        <>
          <Caption1>{t.unconfirmedBody}</Caption1>
          {replaces && <Caption1>{t.replaces(describePlace(replaces))}</Caption1>}
        </>
      )}
      <SourceFacts source={source} one={one} />
      {!isConfirmed && (
        <Button size="small" className={styles.start} onClick={onEdit}>
          {t.confirm}
        </Button>
      )}
      {missing === "password" && (
        <SecretField
          label={t.enterPassword(access.user ?? "default")}
          info={t.passwordInfo}
          buttonLabel={t.usePassword}
          onSubmit={(password) => getSourceRegistry().provide(name, { password })}
        />
      )}
      {definition.kind === "file" && isConfirmed && (
        <>
          <FileButton
            label={t.chooseFile(definition.file)}
            onFile={(file) => getSourceRegistry().provide(name, { file })}
          />
          <Caption1 className={styles.quiet}>{t.fileNote}</Caption1>
        </>
      )}
      {error && !missing && (
        <Notice
          intent="error"
          actions={
            error.code === "overBudget" ? (
              <Button size="small" onClick={() => getSourceRegistry().extendBudget(name)}>
                {t.budgetMore}
              </Button>
            ) : (
              <Button size="small" onClick={() => getSourceRegistry().retry(name)}>
                {t.retry}
              </Button>
            )
          }
        >
          {error.explanation[language]}{" "}
          {state === "offline" && one?.activity.holdings && t.offlineBody(one.activity.holdings.day)}
        </Notice>
      )}
      {asking && (
        <ConfirmDialog
          title={t[`${asking}Title`](name)}
          body={t[`${asking}Body`]}
          action={t[`${asking}Confirm`]}
          onConfirm={() => {
            setAsking(undefined);
            confirmed[asking]();
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
      <ActionNotice action={forget} done={() => t.forgotten(name)} />
      <ActionNotice action={remove} done={() => t.removed(name)} />
    </li>
  );
}
