import { ConnectView } from "../views/setup/connect-view.tsx";
import { Shell } from "./shell.tsx";

/** The page to begin with. */
export const ConnectPage = () => (
  <Shell>
    <ConnectView />
  </Shell>
);
