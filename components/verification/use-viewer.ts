"use client";

import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from "react";
import type { Quad } from "@/lib/contract";
import {
  fitScale,
  fitView,
  keepInside,
  MAX_SCALE,
  type Point,
  type Size,
  type View,
  viewOfQuad,
  zoomAt,
} from "./viewer-math";

export interface ViewerControl {
  view: View | null;
  /** Zoom around a point of the window (screen pixels from its centre); its middle when left out. */
  zoom: (factor: number, at?: Point) => void;
  pan: (dx: number, dy: number) => void;
  rotate: () => void;
  fit: () => void;
  showQuad: (quad: Quad) => void;
}

const MIN_SHARE = 0.5;

/** How somebody left a picture. `fitting`: in the whole window, also when that changes. */
interface Moved {
  image: Size;
  firstTurn: number;
  by: "hand" | "fitting";
  view: View;
}

/** Where the picture lies: another picture or turn starts anew, a window's new size does not. */
function viewNow(last: Moved | null, image: Size, screen: Size, firstTurn: number): View {
  if (last === null || last.image !== image || last.firstTurn !== firstTurn) return fitView(image, screen, firstTurn);
  return last.by === "hand" ? keepInside(last.view, image, screen) : fitView(image, screen, last.view.turn);
}

/** How the picture of one side lies in the window: fitted at first, refitted when the window changes and nobody has moved it. */
export function useViewer(frame: RefObject<HTMLElement | null>, image: Size | null, firstTurn: number): ViewerControl {
  const [screen, setScreen] = useState<Size | null>(null);
  const [last, setLast] = useState<Moved | null>(null);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setScreen({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  const view = useMemo(
    () => (image && screen && screen.width > 0 ? viewNow(last, image, screen, firstTurn) : null),
    [last, image, screen, firstTurn],
  );
  const change = useCallback(
    (next: (view: View, image: Size, screen: Size) => View, by: Moved["by"] = "hand") => {
      if (!image || !screen) return;
      setLast((before) => {
        const from = viewNow(before, image, screen, firstTurn);
        return { image, firstTurn, by, view: keepInside(next(from, image, screen), image, screen) };
      });
    },
    [image, screen, firstTurn],
  );

  return {
    view,
    zoom: useCallback(
      (factor, at = { x: 0, y: 0 }) =>
        change((before, picture, window) => {
          const min = fitScale(picture, window, before.turn) * MIN_SHARE;
          return zoomAt(before, factor, at, { min, max: MAX_SCALE });
        }),
      [change],
    ),
    pan: useCallback((dx, dy) => change((before) => ({ ...before, x: before.x + dx, y: before.y + dy })), [change]),
    rotate: useCallback(
      () => change((before, picture, window) => fitView(picture, window, (before.turn + 90) % 360)),
      [change],
    ),
    fit: useCallback(
      () => change((before, picture, window) => fitView(picture, window, before.turn), "fitting"),
      [change],
    ),
    showQuad: useCallback(
      (quad) => change((before, picture, window) => viewOfQuad(quad, picture, window, before.turn)),
      [change],
    ),
  };
}
