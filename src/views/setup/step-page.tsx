import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { parseSetupSearch } from "../../url/setup-search.ts";
import styles from "./step-page.module.css";

const steps = [
  { to: "/connect/place", name: "Connect" },
  { to: "/connect/choose", name: "Choose" },
  { to: "/connect/map", name: "Map" },
  { to: "/connect/agree", name: "Agree" },
] as const;
type StepName = (typeof steps)[number]["name"];

type Props = {
  step: StepName;
  /** The one question of the page. */
  title: string;
  /** What the page is about, in a sentence. */
  sentence: ReactNode;
  /** The ways on and back. */
  actions: ReactNode;
  /** More room, for what needs columns. */
  wide?: boolean;
  children: ReactNode;
};

/** One step from a token to a team: how far it is, the question, what answers it, the way on. */
export function StepPage({ step, title, sentence, actions, wide = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever listens or uses the keyboard goes on from the new question.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const at = steps.findIndex(({ name }) => name === step);
  return (
    <div className={styles["page"]} data-wide={wide}>
      <nav aria-label="Steps" className={styles["steps"]}>
        <ol>
          {steps.map(({ to, name }, i) => (
            <li key={name} data-state={i < at ? "done" : i === at ? "now" : "next"}>
              {i < at ? (
                <Link to={to} search={parseSetupSearch}>
                  <Check size={14} aria-label="Done:" />
                  {name}
                </Link>
              ) : (
                <span aria-current={i === at ? "step" : undefined}>
                  <span className={styles["number"]}>{i + 1}</span>
                  {name}
                </span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <header className={styles["head"]}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{sentence}</p>
      </header>
      <div className={styles["body"]}>{children}</div>
      <div className={styles["actions"]}>{actions}</div>
    </div>
  );
}
