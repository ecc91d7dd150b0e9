"use client";

import { useEffect, useRef } from "react";
import type { Quad } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { afterPaint } from "./after-paint";
import { cropMatrix, cropSize, grown } from "./crop-math";

interface CropProps {
  image: HTMLImageElement;
  quad: Quad;
  /** What the crop shows, for screen readers. */
  label: string;
  /** CSS pixels. */
  height?: number;
  maxWidth?: number;
  /** Share of the quad's height shown around it. */
  rim?: number;
  className?: string;
}

/** The pixels a value was read from, laid upright. */
export function Crop({ image, quad, label, height = 20, maxWidth = 132, rim = 0.15, className }: CropProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const { width, height: drawn } = cropSize(grown(quad, rim), height, maxWidth);

  useEffect(
    // The picture itself comes first; a dozen crops are drawn in the frame after it.
    () =>
      afterPaint(() => {
        const canvas = ref.current;
        const context = canvas?.getContext("2d");
        if (!canvas || !context) return;
        const cut = grown(quad, rim);
        const size = cropSize(cut, height, maxWidth);
        const density = Math.min(2, window.devicePixelRatio || 1);
        canvas.width = Math.max(1, Math.round(size.width * density));
        canvas.height = Math.max(1, Math.round(size.height * density));
        const matrix = cropMatrix(cut, { width: canvas.width, height: canvas.height });
        if (matrix === null) return;
        context.imageSmoothingQuality = "high";
        context.setTransform(...matrix);
        context.drawImage(image, 0, 0);
      }),
    [image, quad, rim, height, maxWidth],
  );

  return (
    <canvas
      ref={ref}
      role="img"
      aria-label={label}
      // The height follows the width, so that a narrow column shrinks the letters instead of squeezing them.
      style={{ width, aspectRatio: `${width} / ${drawn}` }}
      className={cn("block h-auto min-w-0 max-w-full rounded-[3px] bg-muted", className)}
    />
  );
}
