import { type ComponentProps, type ReactNode, useState } from "react";

type Props = Omit<ComponentProps<"details">, "onToggle"> & {
  /** What stands in the line that opens it. */
  line: ReactNode;
  /** How the line reads by itself. */
  dir?: "auto";
  children: ReactNode;
};

/** Something folded under a line; drawn when it is opened, for there may be hundreds. */
export function Fold({ line, dir, children, ...rest }: Props) {
  const [opened, open] = useState(false);
  return (
    <details {...rest} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary dir={dir}>{line}</summary>
      {opened && children}
    </details>
  );
}
