import "../ui/tokens.css";
import "../ui/base.css";
import "./fonts.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { EngineProvider } from "../data/engine-context.tsx";
import { newQueryClient } from "../data/query-client.ts";
import type { Engine } from "../engine/protocol.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { PageFailure } from "./page-failure.tsx";
import { newRouter } from "./router.tsx";

const failed = (error: Error, retry: () => void) => <PageFailure error={error} reset={retry} />;

/** Headway's page over an engine: the worker's, or a test's. */
export function App({ engine }: { engine: Engine }) {
  const [client] = useState(newQueryClient);
  const [router] = useState(() => newRouter());
  return (
    <ErrorBoundary fallback={failed}>
      <EngineProvider value={engine}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </EngineProvider>
    </ErrorBoundary>
  );
}
