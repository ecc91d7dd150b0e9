import { pageLanguage } from "@/app/_language/words";
import { formatDecimal } from "@/lib/format";
import { wilson } from "./wilson";

/** `96.2 % (87.0–98.9)`. */
export async function Interval({ hits, all, digits = 1 }: { hits: number; all: number; digits?: number }) {
  const language = await pageLanguage();
  const percent = (share: number) => formatDecimal(share * 100, digits, language);
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
