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
  Spinner,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { Suspense, lazy, useState } from "react";
import type { OwnSource, SourceSettings } from "../../owndata";
import { changeSource, reloadSources, removeSource, renameSource } from "../../workbook";
import { useAction } from "../shared/use-action";
import { useSourceItemStyles } from "../shared/use-source-item-styles";
import { ActionNotice } from "../shared/action-notice";
import { ConfirmDialog } from "../shared/confirm-dialog";
import { usePane } from "../shared/pane-context";
import { KeepNames } from "./keep-names";
import { RowErrorList } from "./row-error-list";
import { RenameForm } from "./rename-form";

/** Loaded when a source is first refreshed from its service. */
const RefreshImport = lazy(() => import(/* webpackChunkName: "import" */ "./import/refresh-import"));

interface Props {
  readonly source: OwnSource;
  readonly onReplace: () => void;
}

/** A source: its contents, its origin, its errors. */
export function SourceItem({ source, onReplace }: Props) {
  const styles = useSourceItemStyles();
  const { messages } = usePane();
  const t = messages.ownData;
  const { name, from, asOf, data, hidden } = source;
  const [openForm, setOpenForm] = useState<"rename" | "remove">();
  const [refreshes, setRefreshes] = useState(0);
  const [isRefreshing, setRefreshing] = useState(false);
  const reread = useAction(() => reloadSources());
  const rename = useAction(async (to: string) => {
    await renameSource(source, to);
    setOpenForm(undefined);
    return to;
  });
  const remove = useAction(() => removeSource(source));
  const change = useAction(async (settings: SourceSettings) => {
    await changeSource(source, settings);
    return settings.absent;
  });
  const { absent = "unknown", keptNames = [] } = source;
  const other = absent === "zero" ? "unknown" : "zero";
  const about = [t.from[from.kind](from.name), t.figures(data.figures), t.readOn(asOf), t.absentIs[absent]];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={styles.words}>
          <span className={styles.name}>
            <Body1Strong>{name}</Body1Strong>
            {!data.dataset && (
              <Badge appearance="tint" color="danger">
                {t.broken}
              </Badge>
            )}
            {hidden && (
              <Badge appearance="tint" color="warning">
                {t.hidden}
              </Badge>
            )}
          </span>
          <Caption1 className={styles.quiet}>{about.join(" · ")}</Caption1>
        </span>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t.actions(name)} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {from.kind === "table" && <MenuItem onClick={() => void reread.run()}>{t.readAgain}</MenuItem>}
              {from.kind === "service" && (
                <MenuItem
                  onClick={() => {
                    setRefreshes(refreshes + 1);
                    setRefreshing(true);
                  }}
                >
                  {t.importRefresh}
                </MenuItem>
              )}
              <MenuItem onClick={() => void change.run({ absent: other })}>{t.setAbsent[other]}</MenuItem>
              {!hidden && <MenuItem onClick={onReplace}>{t.replace}</MenuItem>}
              <MenuItem onClick={() => setOpenForm("rename")}>{t.rename}</MenuItem>
              <MenuItem onClick={() => setOpenForm("remove")}>{t.remove}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {hidden && <Caption1 className={styles.quiet}>{t.hiddenBody}</Caption1>}
      {!data.dataset && (
        <>
          <Caption1>{t.brokenBody}</Caption1>
          <RowErrorList errors={data.problems} more={data.more} />
          <KeepNames
            names={data.similarNames}
            onKeep={() => void change.run({ keptNames: [...keptNames, ...data.similarNames] })}
          />
        </>
      )}
      {openForm === "rename" && (
        <RenameForm
          name={name}
          busy={rename.state.kind === "working"}
          onSave={(to) => void rename.run(to)}
          onCancel={() => setOpenForm(undefined)}
        />
      )}
      {openForm === "remove" && (
        <ConfirmDialog
          title={t.removeTitle(name)}
          body={t.removeBody(from.kind)}
          action={t.removeConfirm}
          onConfirm={() => {
            setOpenForm(undefined);
            void remove.run();
          }}
          onCancel={() => setOpenForm(undefined)}
        />
      )}
      {isRefreshing && (
        <Suspense fallback={<Spinner size="tiny" label={t.importLoading} />}>
          <RefreshImport key={refreshes} source={source} onDismiss={() => setRefreshing(false)} />
        </Suspense>
      )}
      <ActionNotice action={reread} working={t.reading} done={() => t.readAgainDone(name)} />
      <ActionNotice action={change} done={(set) => (set ? t.absentSet[set](name) : t.namesKept(name))} />
      <ActionNotice action={rename} done={(to) => t.renamed(to)} />
      <ActionNotice action={remove} done={() => t.removed(name)} />
    </li>
  );
}
