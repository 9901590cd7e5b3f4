import { type RefObject, useEffect, useState } from "react";

/** What is this near below or above the screen counts as in sight: it is drawn before it is reached. */
const nearby = "300px 0px";

/** Whether an element is on the screen or near it. On paper everything is. */
export function useSight(place: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let printing = false;
    const observer = new IntersectionObserver(
      (entries) => setSeen(printing || entries.at(-1)?.isIntersecting === true),
      { rootMargin: nearby },
    );
    observer.observe(element);
    const print = () => {
      printing = true;
      setSeen(true);
    };
    window.addEventListener("beforeprint", print);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", print);
    };
  }, [place]);
  return seen;
}
