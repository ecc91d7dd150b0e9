import { type RefObject, useEffect } from "react";

/** A menu made of a native `details` closes on Escape, with the focus back on its button, and on a press elsewhere. */
export function useClosingMenu(ref: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const menu = ref.current;
      if (!menu?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      const outside = event instanceof MouseEvent && event.target instanceof Node && !menu.contains(event.target);
      if (!escaped && !outside) return;
      menu.open = false;
      if (escaped) menu.querySelector("summary")?.focus();
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, [ref]);
}
