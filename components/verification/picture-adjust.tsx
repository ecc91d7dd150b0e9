"use client";

import { useId } from "react";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

const CHANNELS = ["all", "red", "green", "blue", "grey", "invert"] as const;
type Channel = (typeof CHANNELS)[number];
interface Adjustment {
  /** Percent; 100 leaves the picture as it is. */
  brightness: number;
  contrast: number;
  channel: Channel;
}
export const PLAIN: Adjustment = { brightness: 100, contrast: 100, channel: "all" };

/** Rows of an SVG colour matrix per channel; one channel is shown as grey, where stamps and retouching stand out. */
const MATRICES: Partial<Record<Channel, string>> = {
  red: "1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 0 1 0",
  green: "0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 0 1 0",
  blue: "0 0 1 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 1 0",
};

/** The CSS filter of an adjustment; `id` prefixes the SVG filters of `ChannelFilters`. */
export function filterOf({ brightness, contrast, channel }: Adjustment, id: string): string | undefined {
  const parts = [
    MATRICES[channel] ? `url(#${id}-${channel})` : "",
    channel === "grey" ? "grayscale(1)" : "",
    channel === "invert" ? "invert(1)" : "",
    brightness === 100 ? "" : `brightness(${brightness / 100})`,
    contrast === 100 ? "" : `contrast(${contrast / 100})`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

export function ChannelFilters({ id }: { id: string }) {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(MATRICES).map(([channel, values]) => (
        <filter key={channel} id={`${id}-${channel}`} colorInterpolationFilters="sRGB">
          <feColorMatrix type="matrix" values={values} />
        </filter>
      ))}
    </svg>
  );
}

interface PictureAdjustProps {
  value: Adjustment;
  onChange: (value: Adjustment) => void;
}

/** Brightness, contrast and channel: changes what is seen, never what is stored. */
export function PictureAdjust({ value, onChange }: PictureAdjustProps) {
  const { viewer } = useWords("evidence");
  const id = useId();
  const isChannel = (name: string): name is Channel => CHANNELS.some((channel) => channel === name);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-3 py-2 text-xs">
      {(["brightness", "contrast"] as const).map((name) => (
        <div key={name} className="flex min-w-40 flex-1 items-center gap-2">
          <label htmlFor={`${id}-${name}`} className="w-16 text-muted-foreground">
            {viewer[name]}
          </label>
          <input
            id={`${id}-${name}`}
            type="range"
            min={30}
            max={300}
            step={5}
            value={value[name]}
            onChange={(event) => onChange({ ...value, [name]: Number(event.target.value) })}
            className="min-w-0 flex-1 accent-accent"
          />
          <span className="tnum w-9 text-right">{value[name]} %</span>
        </div>
      ))}
      <div className="flex items-center gap-2">
        <label htmlFor={`${id}-channel`} className="text-muted-foreground">
          {viewer.channel}
        </label>
        <Select
          id={`${id}-channel`}
          value={value.channel}
          onChange={(event) => {
            if (isChannel(event.target.value)) onChange({ ...value, channel: event.target.value });
          }}
          className="w-28"
        >
          {CHANNELS.map((channel) => (
            <option key={channel} value={channel}>
              {viewer.channels[channel]}
            </option>
          ))}
        </Select>
      </div>
      <Button size="small" variant="ghost" onClick={() => onChange(PLAIN)}>
        {viewer.reset}
      </Button>
    </div>
  );
}
