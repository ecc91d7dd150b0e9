"use client";

import { useEffect, useState } from "react";

const LEAST_MS = 350;

/** A value that changes no faster than it can be read, or be said by a screen reader. */
export function useSteady<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return;
    const timer = setTimeout(() => setShown(value), LEAST_MS);
    return () => clearTimeout(timer);
  }, [shown, value]);
  return shown;
}
