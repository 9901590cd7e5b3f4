import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import button from "../../ui/button.module.css";
import { parseSetupSearch } from "../../url/setup-search.ts";

type Props = {
  to:
    | "/connect"
    | "/connect/place"
    | "/connect/token"
    | "/connect/choose"
    | "/connect/map"
    | "/connect/agree"
    | "/connect/file";
  look?: "plain" | "primary";
  children: ReactNode;
};

/** The way to another page of setting up; what was answered goes along. */
export const StepLink = ({ to, look = "plain", children }: Props) => (
  <Link to={to} search={parseSetupSearch} className={`${button["button"]} ${button[look]}`}>
    {children}
  </Link>
);
