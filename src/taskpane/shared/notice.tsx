import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere", paddingBlock: "6px" },
  slim: {
    paddingBlock: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface Props {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string | undefined;
  /** A compact form for the area above the tabs. */
  readonly slim?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** A message about what happened or what to do; screen readers announce it when it appears. */
export function Notice({ intent, title, slim, children, actions, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      politeness={intent === "error" || intent === "warning" ? "assertive" : "polite"}
    >
      <MessageBarBody className={mergeClasses(styles.body, slim && styles.slim)}>
        {title && <MessageBarTitle>{title} </MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions || onDismiss) && (
        <MessageBarActions containerAction={onDismiss && <DismissButton onDismiss={onDismiss} />}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  const { messages } = usePane();
  return (
    <Button
      appearance="transparent"
      aria-label={messages.common.dismiss}
      icon={<DismissRegular />}
      onClick={onDismiss}
    />
  );
}
