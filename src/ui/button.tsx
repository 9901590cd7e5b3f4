import type { ComponentProps } from "react";
import styles from "./button.module.css";

type Props = ComponentProps<"button"> & {
  /** `quiet`: no frame until it is pointed at. `icon`: square, for one symbol with an aria-label. */
  look?: "plain" | "primary" | "quiet" | "icon";
};

/** A button in the page's look. Its type is "button" unless said otherwise. */
export const Button = ({ look = "plain", className, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    className={[styles["button"], styles[look], className].filter(Boolean).join(" ")}
  />
);
