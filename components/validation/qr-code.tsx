"use client";

import { useMemo } from "react";
import { encode } from "uqr";

interface QrCodeProps {
  /** What the code says. */
  value: string;
  /** For screen readers. */
  label: string;
}

/** Light modules around the code that readers need (ISO/IEC 18004, 5.3.8). */
const QUIET_ZONE = 4;

/**
 * A QR code as one SVG path, drawn here: the link is a right, and no service may see it. Always dark on light, since
 * readers of older phones do not take inverted codes.
 */
export function QrCode({ value, label }: QrCodeProps) {
  const { size, path } = useMemo(() => {
    const code = encode(value, { ecc: "M", border: QUIET_ZONE });
    return { size: code.size, path: pathOf(code.data) };
  }, [value]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      // Square in a narrow place too: a height of its own would stand out below its frame.
      className="aspect-square h-auto w-44 max-w-full rounded-md bg-white"
    >
      <path d={path} fill="black" />
    </svg>
  );
}

/** One rectangle for each run of dark modules in a row. */
export function pathOf(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const width = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${width}v1h-${width}z`];
      }),
    )
    .join("");
}
