import type { ReactNode } from "react";
import { EngineFailure } from "../../data/engine-failure.ts";
import { useResetFailures } from "../../data/use-reset-failures.ts";
import { ErrorBoundary } from "../../ui/error-boundary.tsx";
import { ErrorPanel } from "../../ui/error-panel.tsx";
import { useViewSettings } from "../../url/use-view-settings.ts";

type Props = {
  title: string;
  /** Around what is shown in place of a part that failed, e.g. the sheet it would have filled. */
  renderFailed?: (failed: ReactNode) => ReactNode;
  children: ReactNode;
};

/** A part of the page that fails alone: the rest lives on. */
export function Part({ title, renderFailed = (failed) => failed, children }: Props) {
  const reset = useResetFailures();
  const { search } = useViewSettings();
  const failed = (error: Error, retry: () => void) =>
    renderFailed(
      <ErrorPanel
        title={title}
        message={
          error instanceof EngineFailure
            ? error.message
            : "This part could not be drawn. The rest of the page still works."
        }
        url={error instanceof EngineFailure ? error.failure.url : undefined}
        onRetry={() => {
          reset();
          retry();
        }}
      />,
    );
  return (
    <ErrorBoundary
      resetKey={`${search.window ?? ""} ${search.asOf ?? ""} ${search.filter ?? ""}`}
      fallback={failed}
    >
      {children}
    </ErrorBoundary>
  );
}
