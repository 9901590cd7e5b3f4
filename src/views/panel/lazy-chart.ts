import {
  type ComponentType,
  createElement,
  lazy,
  memo,
  startTransition,
  useEffect,
  useState,
} from "react";
import { takeTurn } from "./turns.ts";

/**
 * A drawing that is loaded when it is first shown: numbers do not wait for pictures. Drawings
 * take turns, and what changes in one is drawn in the background: facts that come in while
 * GitHub is read must not hold up the reader's hand.
 */
export function lazyChart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Loaded = lazy(async () => {
    const chart = memo(await load()) as unknown as ComponentType<Props>;
    await new Promise<void>(takeTurn);
    return { default: chart };
  });
  return function Chart(props: Props) {
    const [drawn, draw] = useState(props);
    useEffect(() => takeTurn(() => startTransition(() => draw(props))), [props]);
    return createElement(Loaded, drawn);
  };
}
