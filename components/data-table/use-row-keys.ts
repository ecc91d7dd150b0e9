import { type RefObject, useCallback } from "react";
import { useKeys } from "@/components/hooks/use-keys";

const ROW_LINK = "a[data-row-link]";

/** j and k (and the arrows, once a row has focus) move real focus between row links; Enter is the link's own. */
export function useRowKeys(container: RefObject<HTMLElement | null>, search: RefObject<HTMLInputElement | null>): void {
  const move = useCallback(
    (step: 1 | -1) => {
      const links = [...(container.current?.querySelectorAll<HTMLAnchorElement>(ROW_LINK) ?? [])];
      const at = document.activeElement instanceof HTMLAnchorElement ? links.indexOf(document.activeElement) : -1;
      const target = at < 0 ? links[step === 1 ? 0 : links.length - 1] : links[at + step];
      target?.focus();
      target?.scrollIntoView({ block: "nearest" });
    },
    [container],
  );
  const moveWhenInside = (step: 1 | -1) => (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.matches(ROW_LINK)) move(step);
    else window.scrollBy({ top: step * 60 });
  };
  useKeys({
    j: { does: "nextRow", run: () => move(1) },
    k: { does: "previousRow", run: () => move(-1) },
    ArrowDown: { does: "nextRow", run: moveWhenInside(1) },
    ArrowUp: { does: "previousRow", run: moveWhenInside(-1) },
    Enter: { does: "openRow" },
    "/": {
      does: "search",
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
  });
}
