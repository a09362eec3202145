import { Component, type ReactNode } from 'react';
import { useText } from '../text/text.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

interface BoundaryProps {
  /** A new value shows the children again. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Keeps a defect in one screen from taking the app away. The error itself is neither shown nor logged: it could hold text. */
export class ErrorBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override readonly state: { readonly broken: boolean } = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.resetKey !== this.props.resetKey && this.state.broken) this.setState({ broken: false });
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <BrokenPart onRetry={() => this.setState({ broken: false })} />;
  }
}

function BrokenPart({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText();
  return (
    <EmptyState title={text('app.broken.title')} action={<Button onPress={onRetry}>{text('app.broken.retry')}</Button>}>
      {text('app.broken.body')}
    </EmptyState>
  );
}
