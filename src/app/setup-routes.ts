import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { parseSetupSearch } from "../url/setup-search.ts";

const SetupPage = lazyRouteComponent(() => import("./setup-page.tsx"), "SetupPage");
const ConnectView = lazyRouteComponent(
  () => import("../views/setup/connect-view.tsx"),
  "ConnectView",
);
const PlaceView = lazyRouteComponent(
  () => import("../views/setup/connect/place-view.tsx"),
  "PlaceView",
);
const TokenView = lazyRouteComponent(
  () => import("../views/setup/connect/token-view.tsx"),
  "TokenView",
);
const ChooseView = lazyRouteComponent(
  () => import("../views/setup/choose/choose-view.tsx"),
  "ChooseView",
);
const MapView = lazyRouteComponent(() => import("../views/setup/map/map-view.tsx"), "MapView");
const AgreeView = lazyRouteComponent(
  () => import("../views/setup/agree/agree-view.tsx"),
  "AgreeView",
);
const FileView = lazyRouteComponent(() => import("../views/setup/file-view.tsx"), "FileView");

/** The pages from a token to a team, each a step with a link of its own. */
export function setupRoutes<Root extends AnyRoute>(root: Root) {
  const setup = createRoute({
    getParentRoute: () => root,
    path: "/connect",
    component: SetupPage,
    validateSearch: parseSetupSearch,
  });
  const start = createRoute({ getParentRoute: () => setup, path: "/", component: ConnectView });
  const place = createRoute({ getParentRoute: () => setup, path: "/place", component: PlaceView });
  const token = createRoute({ getParentRoute: () => setup, path: "/token", component: TokenView });
  const choose = createRoute({
    getParentRoute: () => setup,
    path: "/choose",
    component: ChooseView,
  });
  const map = createRoute({ getParentRoute: () => setup, path: "/map", component: MapView });
  const agree = createRoute({ getParentRoute: () => setup, path: "/agree", component: AgreeView });
  const file = createRoute({ getParentRoute: () => setup, path: "/file", component: FileView });
  return setup.addChildren([start, place, token, choose, map, agree, file]);
}
