"use client";

import { useWords } from "@/components/text";
import type { Quad } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { cn } from "@/lib/utils";
import type { Box } from "./evidence";
import type { Size } from "./viewer-math";

interface BoxLayerProps {
  image: Size;
  boxes: readonly Box[];
  outline: Quad | null;
  selected: string | null;
  /** Screen pixels per image pixel: lines keep their width on screen. */
  scale: number;
  onSelect: (id: string) => void;
}

const points = (quad: Quad): string => quad.map((corner) => corner.join(",")).join(" ");

/**
 * Boxes over the picture, in its own pixels. For the pointer alone: the same choice is reachable by keyboard in the
 * matrix, so the layer is hidden from screen readers instead of doubling every value.
 */
export function BoxLayer({ image, boxes, outline, selected, scale, onSelect }: BoxLayerProps) {
  const evidence = useWords("evidence");
  const documentWords = useWords("document");
  const line = 1 / scale;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${image.width} ${image.height}`}
      className="absolute inset-0 size-full overflow-visible"
    >
      {outline ? (
        <polygon
          points={points(outline)}
          className="fill-none stroke-accent/60"
          strokeWidth={line}
          strokeDasharray={`${6 * line} ${4 * line}`}
        />
      ) : null}
      {boxes.map((box) => {
        const chosen = box.id === selected;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <polygon
            key={box.id}
            data-box={box.id}
            points={points(box.quad)}
            strokeWidth={(chosen ? 2.5 : 1.25) * line}
            onClick={() => onSelect(box.id)}
            className={cn(
              "cursor-pointer transition-colors",
              box.level === "needs-eyes" ? "fill-care/10 stroke-care" : "fill-accent/5 stroke-accent/70",
              box.level === "proven" && "fill-good/5 stroke-good/80",
              chosen ? "fill-accent/10 stroke-accent" : "hover:fill-accent/20",
            )}
          >
            <title>
              {evidence.viewer.boxOf(
                documentWords.fields[box.field] ?? humanise(box.field),
                documentWords.sources[box.column] ?? box.column,
                box.value,
              )}
            </title>
          </polygon>
        );
      })}
    </svg>
  );
}
