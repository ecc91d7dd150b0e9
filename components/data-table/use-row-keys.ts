import { type RefObject, useCallback } from "react";
import type { KeyBinding } from "@/components/hooks/keys-on-view";
import { useKeys } from "@/components/hooks/use-keys";

const ROW_LINK = "a[data-row-link]";

// A press like any other, so that Shift reaches from the row pressed before.
const select = ({ shiftKey }: KeyboardEvent) =>
  document.activeElement
    ?.closest("tr")
    ?.querySelector("[data-row-select]")
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey }));
const SELECT: KeyBinding = { does: "selectRow", run: select };

/**
 * j and k (and the arrows, once a row has focus) move real focus between row links; Enter is the link's own. x selects, where
 * rows have check boxes.
 */
export function useRowKeys(
  container: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
  rows: "plain" | "selectable" = "plain",
): void {
  const move = useCallback(
    (step: 1 | -1) => {
      const links = [...(container.current?.querySelectorAll<HTMLAnchorElement>(ROW_LINK) ?? [])];
      // Whatever has the focus in a row, its check box for one, counts as the row.
      const at = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
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
    x: rows === "selectable" ? SELECT : undefined,
    X: rows === "selectable" ? SELECT : undefined,
    "/": {
      does: "search",
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
  });
}
