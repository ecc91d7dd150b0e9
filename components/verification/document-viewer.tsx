"use client";

import {
  Download,
  Maximize,
  RotateCw,
  ScanSearch,
  SlidersHorizontal,
  SquareDashed,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeyMap } from "@/components/hooks/keys-on-view";
import { useKeys } from "@/components/hooks/use-keys";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { Quad } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { BoxLayer } from "./box-layer";
import type { Box } from "./evidence";
import { ChannelFilters, filterOf, PictureAdjust, PLAIN } from "./picture-adjust";
import { type Absence, PictureState } from "./picture-state";
import { useGestures } from "./use-gestures";
import type { Picture, ViewName } from "./use-picture";
import { useViewer } from "./use-viewer";

export interface ViewerSide {
  name: ViewName;
  picture: Picture;
  /** Degrees that bring the text upright. */
  uprightTurn: number;
  outline: Quad | null;
  /** Address of the file as it came in, for those who may have it. */
  originalUrl: string | null;
  /** Why it is missing, where it is and more than that is known. */
  absence?: Absence;
}

interface DocumentViewerProps {
  sides: readonly ViewerSide[];
  active: ViewName;
  onActive: (name: ViewName) => void;
  boxes: readonly Box[];
  selected: string | null;
  onSelect: (boxId: string) => void;
}

const PAN_PX = 40;

/** The pictures of a check under magnification, with a box wherever a value was read. */
export function DocumentViewer({ sides, active, onActive, boxes, selected, onSelect }: DocumentViewerProps) {
  const text = useWords("desk");
  const words = useWords("evidence").viewer;
  const filterId = useId().replaceAll(":", "");
  const frame = useRef<HTMLDivElement>(null);
  const [adjusting, setAdjusting] = useState(false);
  const [adjustment, setAdjustment] = useState(PLAIN);
  const [withBoxes, setWithBoxes] = useState(true);
  const side = sides.find((candidate) => candidate.name === active);
  const picture = side?.picture ?? { state: "missing" as const };
  const element = picture.state === "ready" ? picture.image : null;
  const image = useMemo(
    () => (element ? { width: element.naturalWidth, height: element.naturalHeight } : null),
    [element],
  );
  const control = useViewer(frame, image, side?.uprightTurn ?? 0);
  const { wasDrag, ...gestures } = useGestures(frame, control);
  const shown = boxes.filter((box) => box.side === active);
  const chosen = shown.find((box) => box.id === selected);
  const { showQuad } = control;
  const chosenQuad = chosen?.quad;
  const ready = control.view !== null;

  useEffect(() => {
    if (chosenQuad && ready) showQuad(chosenQuad);
  }, [chosenQuad, ready, showQuad]);

  useKeys({
    z: { does: "zoomField", run: () => chosenQuad && showQuad(chosenQuad) },
    r: { does: "rotate", run: control.rotate },
    b: { does: "boxes", run: () => setWithBoxes((before) => !before) },
    "0": { does: "fit", run: control.fit },
    "+": { does: "zoomIn", run: () => control.zoom(1.3) },
    "-": { does: "zoomOut", run: () => control.zoom(1 / 1.3) },
    ...PAN_KEYS,
  });

  return (
    <section aria-label={words.label} className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
      <div className="flex flex-wrap items-center gap-1 border-b px-2 py-1">
        <div className="flex gap-0.5">
          {sides.map(({ name, picture: { state }, absence }, index) => (
            <Button
              key={name}
              size="small"
              variant="ghost"
              aria-pressed={name === active}
              title={`${text.sides[name]} (${index + 1})`}
              onClick={() => onActive(name)}
              className={cn(
                name === active && "bg-accent-soft text-accent hover:bg-accent-soft hover:text-accent",
                state === "missing" && absence !== "awaited" && "text-muted-foreground line-through decoration-1",
              )}
            >
              {text.sides[name]}
            </Button>
          ))}
        </div>
        <div className="ml-auto flex items-center gap-0.5">
          <Tool icon={ZoomOut} label={words.zoomOut} onClick={() => control.zoom(1 / 1.3)} />
          <Tool icon={ZoomIn} label={words.zoomIn} onClick={() => control.zoom(1.3)} />
          <Tool icon={Maximize} label={words.fit} onClick={control.fit} />
          <Tool icon={RotateCw} label={words.rotate} onClick={control.rotate} />
          <Tool
            icon={ScanSearch}
            label={words.zoomField}
            disabled={!chosenQuad}
            onClick={() => chosenQuad && showQuad(chosenQuad)}
          />
          <Tool
            icon={SquareDashed}
            label={words.boxesHelp}
            pressed={withBoxes}
            onClick={() => setWithBoxes((before) => !before)}
          />
          <Tool
            icon={SlidersHorizontal}
            label={words.adjust}
            pressed={adjusting}
            onClick={() => setAdjusting((before) => !before)}
          />
          {side?.originalUrl ? (
            <Button asChild variant="ghost" size="iconSmall">
              <a href={side.originalUrl} download aria-label={words.original} title={words.original}>
                <Download aria-hidden />
              </a>
            </Button>
          ) : null}
        </div>
      </div>
      {adjusting ? <PictureAdjust value={adjustment} onChange={setAdjustment} /> : null}
      <ChannelFilters id={filterId} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a magnifier that is moved by keys once focused */}
      <div
        ref={frame}
        {...(element
          ? { tabIndex: 0, role: "application", "aria-label": `${text.sides[active]}. ${words.canvasHelp}` }
          : {})}
        onKeyDown={(event) => onPanKey(event, control.pan)}
        {...gestures}
        className="relative min-h-0 flex-1 touch-none select-none overflow-hidden bg-surface-sunken outline-offset-[-2px]"
      >
        {element && control.view && image && picture.state === "ready" ? (
          <div
            className="absolute top-1/2 left-1/2 cursor-grab active:cursor-grabbing"
            style={{
              width: image.width,
              height: image.height,
              marginLeft: -image.width / 2,
              marginTop: -image.height / 2,
              transform: `translate(${control.view.x}px, ${control.view.y}px) rotate(${control.view.turn}deg) scale(${control.view.scale})`,
            }}
          >
            {/* biome-ignore lint/performance/noImgElement: a blob that is on the page already; there is nothing to optimise */}
            <img
              src={picture.url}
              alt={text.sides[active]}
              draggable={false}
              className="block size-full max-w-none"
              style={{ filter: filterOf(adjustment, filterId) }}
            />
            {withBoxes ? (
              <BoxLayer
                image={image}
                boxes={shown}
                outline={side?.outline ?? null}
                selected={selected}
                scale={control.view.scale}
                onSelect={(id) => {
                  if (!wasDrag()) onSelect(id);
                }}
              />
            ) : null}
          </div>
        ) : (
          <PictureState picture={picture} name={active} absence={side?.absence ?? "absent"} />
        )}
      </div>
    </section>
  );
}

const PAN_STEPS: Readonly<Record<string, [number, number]>> = {
  ArrowLeft: [PAN_PX, 0],
  ArrowRight: [-PAN_PX, 0],
  ArrowUp: [0, PAN_PX],
  ArrowDown: [0, -PAN_PX],
};
const PAN_KEYS: KeyMap = Object.fromEntries(Object.keys(PAN_STEPS).map((key) => [key, { does: "pan" }]));

function onPanKey(event: KeyboardEvent, pan: (dx: number, dy: number) => void): void {
  const step = PAN_STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  pan(...step);
}

interface ToolProps {
  icon: typeof ZoomIn;
  label: string;
  onClick: () => void;
  disabled?: boolean;
  pressed?: boolean;
}

function Tool({ icon: Icon, label, onClick, disabled = false, pressed }: ToolProps) {
  return (
    <Button
      variant="ghost"
      size="iconSmall"
      aria-label={label}
      title={label}
      disabled={disabled}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={onClick}
      className={cn(pressed && "bg-accent-soft text-accent hover:bg-accent-soft hover:text-accent")}
    >
      <Icon aria-hidden />
    </Button>
  );
}
