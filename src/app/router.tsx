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
import { setupRoutes } from "./setup-routes.ts";

/** The pages, each loaded when it is first shown: the first paint waits for none but its own. */
const BlockersView = lazyRouteComponent(
  () => import("../views/blockers/blockers-view.tsx"),
  "BlockersView",
);
const ConnectPage = lazyRouteComponent(() => import("./connect-page.tsx"), "ConnectPage");
const TeamPage = lazyRouteComponent(() => import("./team-page.tsx"), "TeamPage");
const FlowView = lazyRouteComponent(() => import("../views/flow/flow-view.tsx"), "FlowView");
const RetroView = lazyRouteComponent(() => import("../views/retro/retro-view.tsx"), "RetroView");
const StandUpView = lazyRouteComponent(
  () => import("../views/stand-up/stand-up-view.tsx"),
  "StandUpView",
);
const TeamSetupView = lazyRouteComponent(
  () => import("../views/setup/team/team-setup-view.tsx"),
  "TeamSetupView",
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
const setup = setupRoutes(root);
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
const blockers = createRoute({
  getParentRoute: () => team,
  path: "/blockers",
  component: BlockersView,
});
const flow = createRoute({ getParentRoute: () => team, path: "/flow", component: FlowView });
const today = createRoute({ getParentRoute: () => team, path: "/today", component: TodayView });
const standUp = createRoute({
  getParentRoute: () => team,
  path: "/stand-up",
  component: StandUpView,
});
const retro = createRoute({ getParentRoute: () => team, path: "/retro", component: RetroView });
const teamSetup = createRoute({
  getParentRoute: () => team,
  path: "/setup",
  component: TeamSetupView,
});

const routeTree = root.addChildren([
  home,
  setup,
  team.addChildren([teamHome, today, standUp, flow, blockers, retro, teamSetup]),
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
