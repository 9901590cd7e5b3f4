import { ErrorPanel } from "../ui/error-panel.tsx";

/** The whole page failed: the last net, below every panel's own. */
export const PageFailure = ({ reset }: { error: unknown; reset?: () => void }) => (
  <main style={{ maxWidth: 640, margin: "64px auto", padding: "0 16px" }}>
    <ErrorPanel
      title="Headway could not draw this page"
      message="What was read from GitHub is kept in this browser. Try again, or reload the page."
      onRetry={() => (reset ? reset() : window.location.reload())}
    />
  </main>
);
