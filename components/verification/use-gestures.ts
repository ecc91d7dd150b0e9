"use client";

import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { ViewerControl } from "./use-viewer";
import type { Point } from "./viewer-math";

const WHEEL_STEP = 0.0016;
const CLICK_SLOP_PX = 4;

/** Drag, wheel and pinch. A press that moved less than a few pixels stays a click for the boxes underneath. */
export function useGestures(frame: RefObject<HTMLElement | null>, control: ViewerControl) {
  const pointers = useRef(new Map<number, Point>());
  const moved = useRef(0);
  const { zoom, pan } = control;

  const fromCentre = (event: { clientX: number; clientY: number }): Point => {
    const box = frame.current?.getBoundingClientRect();
    return box
      ? { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 }
      : { x: 0, y: 0 };
  };

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
      zoom(Math.exp(-event.deltaY * (event.ctrlKey ? WHEEL_STEP * 5 : WHEEL_STEP)), at);
    };
    // React's wheel listener is passive, and then the page would scroll along.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [frame, zoom]);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      pointers.current.set(event.pointerId, fromCentre(event));
      if (pointers.current.size === 1) moved.current = 0;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const before = pointers.current.get(event.pointerId);
      if (!before) return;
      const now = fromCentre(event);
      const others = [...pointers.current].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
      pointers.current.set(event.pointerId, now);
      moved.current += Math.hypot(now.x - before.x, now.y - before.y);
      if (moved.current > CLICK_SLOP_PX && !event.currentTarget.hasPointerCapture(event.pointerId)) {
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      const [other] = others;
      if (other) {
        const factor = distance(now, other) / Math.max(1, distance(before, other));
        zoom(factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        pan((now.x - before.x) / 2, (now.y - before.y) / 2);
      } else pan(now.x - before.x, now.y - before.y);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => void pointers.current.delete(event.pointerId),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => void pointers.current.delete(event.pointerId),
    /** True when the press that just ended was a drag. */
    wasDrag: () => moved.current > CLICK_SLOP_PX,
  };
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
