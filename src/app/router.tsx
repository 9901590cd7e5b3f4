import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router";
import { formatQuery, parseQuery, parseViewSearch } from "../url/view-search.ts";
import { startsOnDemo } from "./load-ahead.ts";
import { NoSuchPage } from "./no-such-page.tsx";
import { PageFailure } from "./page-failure.tsx";

/** The pages, each loaded when it is first shown: the first paint waits for none but its own. */
const ConnectPage = lazyRouteComponent(() => import("./connect-page.tsx"), "ConnectPage");
const TeamPage = lazyRouteComponent(() => import("./team-page.tsx"), "TeamPage");
const FlowView = lazyRouteComponent(() => import("../views/flow/flow-view.tsx"), "FlowView");
const StandUpView = lazyRouteComponent(
  () => import("../views/stand-up/stand-up-view.tsx"),
  "StandUpView",
);
const TodayView = lazyRouteComponent(() => import("../views/today/today-view.tsx"), "TodayView");

const root = createRootRoute({
  component: Outlet,
  validateSearch: parseViewSearch,
  errorComponent: PageFailure,
  notFoundComponent: NoSuchPage,
});

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    if (startsOnDemo()) {
      redirect({ to: "/team/$team/today", params: { team: "demo" }, throw: true });
    }
  },
  component: ConnectPage,
});
const connect = createRoute({
  getParentRoute: () => root,
  path: "/connect",
  component: ConnectPage,
});
const team = createRoute({
  getParentRoute: () => root,
  path: "/team/$team",
  component: TeamPage,
});
const teamHome = createRoute({
  getParentRoute: () => team,
  path: "/",
  beforeLoad: ({ params, search }) => {
    redirect({ to: "/team/$team/today", params, search, throw: true });
  },
});
const flow = createRoute({ getParentRoute: () => team, path: "/flow", component: FlowView });
const today = createRoute({ getParentRoute: () => team, path: "/today", component: TodayView });
const standUp = createRoute({
  getParentRoute: () => team,
  path: "/stand-up",
  component: StandUpView,
});

const routeTree = root.addChildren([
  home,
  connect,
  team.addChildren([teamHome, today, standUp, flow]),
]);

/** The pages by their links: all after the `#`, so that any static host serves them. */
export const newRouter = (history: RouterHistory = createHashHistory()) =>
  createRouter({
    routeTree,
    history,
    parseSearch: (query) => parseQuery(query),
    stringifySearch: formatQuery,
    scrollRestoration: true,
    defaultPreload: false,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
