import { wilson } from "./wilson";

const percent = (share: number) => (share * 100).toFixed(1);

/** `96.2 % (87.0–98.9)`. */
export function Interval({ hits, all }: { hits: number; all: number }) {
  const bounds = wilson(hits, all);
  if (bounds === null) return null;
  return (
    <>
      {percent(hits / all)} %{" "}
      <span className="text-muted-foreground">
        ({percent(bounds.low)}–{percent(bounds.high)})
      </span>
    </>
  );
}
