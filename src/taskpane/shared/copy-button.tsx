import { Button, useAnnounce, type ButtonProps } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { usePane } from "./context";

// Long enough to be seen.
const SHOWN = 2500;

/** Copies by a text field where the clipboard is closed to frames, as it is in Excel on the web. */
function copyBySelection(text: string): boolean {
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

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

interface Props extends Pick<ButtonProps, "size" | "appearance"> {
  readonly value: string;
  readonly label: string;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ value, label, ...look }: Props) {
  const { text } = usePane();
  const { announce } = useAnnounce();
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState("ready"), SHOWN);
    return () => clearTimeout(timer);
  }, [state]);
  // Another text is not the one that was copied.
  useEffect(() => setState("ready"), [value]);
  const onClick = async (): Promise<void> => {
    const done = await copy(value);
    setState(done ? "copied" : "failed");
    announce(done ? text.common.copied : text.common.copyFailed);
  };
  const copied = state === "copied";
  const words = state === "failed" ? text.common.copyFailed : copied ? text.common.copied : label;
  return (
    <Button {...look} icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={() => void onClick()}>
      {words}
    </Button>
  );
}
