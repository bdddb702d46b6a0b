import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { Notice } from "./notice";

interface Props {
  readonly title: string;
  readonly body: string;
  readonly retryLabel: string;
  readonly children: ReactNode;
}

/** Keeps the other tabs usable when one has a defect. React supports error boundaries only as classes. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { title, body, retryLabel } = this.props;
    return (
      <Notice
        intent="error"
        title={title}
        actions={<Button onClick={() => this.setState({ failed: false })}>{retryLabel}</Button>}
      >
        {body}
      </Notice>
    );
  }
}
