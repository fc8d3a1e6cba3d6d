import { Component, type ReactElement, type ReactNode } from 'react';

interface Properties {
  readonly children: ReactNode;
  /** Shown instead of what failed; `retry` mounts it anew. */
  readonly fallback: (retry: () => void) => ReactElement;
}

/** Keeps a fault of one section from taking the whole pane with it. */
export class ErrorBoundary extends Component<Properties, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return this.props.fallback(() => {
      this.setState({ failed: false });
    });
  }
}
