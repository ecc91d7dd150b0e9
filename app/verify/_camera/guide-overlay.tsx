import { type CardShape, cardGuide, faceOval } from "@/lib/capture";
import { cn } from "@/lib/utils";
import { measuredSize } from "./grab";

interface GuideOverlayProps {
  guide: "face" | CardShape;
  /** Nothing is wrong with the picture. */
  good: boolean;
}

/** Where the face or the document should be: all else is dimmed. Its units are the pixels of the measured frames. */
export function GuideOverlay({ guide, good }: GuideOverlayProps) {
  const size = measuredSize(guide === "face" ? "face" : "document");
  const outline = guide === "face" ? ovalPath(faceOval(size)) : cardPath(cardGuide(size, guide));
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" className="absolute inset-0 size-full">
      <path d={`M0 0H${size.width}V${size.height}H0Z ${outline}`} fillRule="evenodd" className="fill-black/45" />
      <path
        d={outline}
        strokeWidth={3.5}
        className={cn(
          "fill-none transition-[stroke] motion-reduce:transition-none",
          good ? "stroke-[#4ade80]" : "stroke-white",
        )}
      />
    </svg>
  );
}

type Region = ReturnType<typeof faceOval>;

function ovalPath({ left, top, width, height }: Region): string {
  const [rx, ry] = [width / 2, height / 2];
  return `M${left} ${top + ry}a${rx} ${ry} 0 1 1 ${width} 0a${rx} ${ry} 0 1 1 ${-width} 0Z`;
}

function cardPath({ left, top, width, height }: Region): string {
  const r = 0.05 * height;
  const [w, h] = [width - 2 * r, height - 2 * r];
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x * r} ${y * r}`;
  return `M${left + r} ${top}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h${-w}${corner(-1, -1)}v${-h}${corner(1, -1)}Z`;
}
