import { Button, useAnnounce, type ButtonProps } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { usePane } from "./pane-context";

// Milliseconds; long enough to be noticed.
const FEEDBACK_DURATION = 2500;

/** Copies by means of a text field: frames have no access to the clipboard in Excel on the web. */
function copyWithTextArea(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
  }
}

async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyWithTextArea(text);
  }
}

interface Props extends Pick<ButtonProps, "size" | "appearance"> {
  readonly value: string;
  readonly label: string;
}

/** Copies a text and says whether it succeeded. */
export function CopyButton({ value, label, ...buttonProps }: Props) {
  const { messages } = usePane();
  const { announce } = useAnnounce();
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState("ready"), FEEDBACK_DURATION);
    return () => clearTimeout(timer);
  }, [state]);
  // The confirmation does not apply to another text.
  useEffect(() => setState("ready"), [value]);
  const onClick = async (): Promise<void> => {
    const succeeded = await copyToClipboard(value);
    setState(succeeded ? "copied" : "failed");
    announce(succeeded ? messages.common.copied : messages.common.copyFailed);
  };
  const isCopied = state === "copied";
  const caption = state === "failed" ? messages.common.copyFailed : isCopied ? messages.common.copied : label;
  return (
    <Button {...buttonProps} icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void onClick()}>
      {caption}
    </Button>
  );
}
