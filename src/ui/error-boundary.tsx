import { Component, type ReactNode } from "react";

type Props = {
  /** What to show instead; `retry` renders the children anew. */
  fallback: (error: Error, retry: () => void) => ReactNode;
  /** A change renders the children anew, e.g. after other settings were chosen. */
  resetKey?: string;
  children: ReactNode;
};
type State = { error: Error | null; resetKey: string | undefined };

/** Keeps a failure within one part of the page. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { error: null, resetKey };
  }

  readonly retry = () => this.setState({ error: null });

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.fallback(error, this.retry);
  }
}
