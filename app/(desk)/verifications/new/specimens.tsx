"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { fetchSpecimenFile, fetchSpecimens, type Specimen } from "./fetch-specimens";
import type { Files } from "./use-files";

interface SpecimensProps {
  disabled: boolean;
  onChoose: (files: Files<"documentFront" | "documentBack">) => void;
}

/** Drawn documents of invented people, for a first try. Shows nothing where none are installed. */
export function Specimens({ disabled, onChoose }: SpecimensProps) {
  const words = useWords("newCheck");
  const specimens = useQuery({
    queryKey: ["specimens"],
    queryFn: ({ signal }) => fetchSpecimens(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const section = useRef<HTMLElement>(null);
  const shown = specimens.data !== undefined;
  useEffect(() => {
    // They arrive after the browser has looked for the address's fragment in vain.
    if (shown && window.location.hash === "#specimens") section.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  if (!specimens.data || specimens.data.length === 0) return null;
  const choose = async (specimen: Specimen) =>
    onChoose({
      documentFront: await fetchSpecimenFile(specimen.front),
      documentBack: specimen.back ? await fetchSpecimenFile(specimen.back) : null,
    });
  return (
    <section ref={section} aria-labelledby="specimens">
      <h2 id="specimens" className="font-semibold text-sm">
        {words.specimens}
      </h2>
      <p className="mb-2 text-muted-foreground text-xs">{words.specimensHelp}</p>
      <ul className="grid grid-cols-2 gap-2 md:grid-cols-4">
        {specimens.data.map((specimen) => (
          <li key={specimen.id}>
            <button
              type="button"
              disabled={disabled}
              aria-label={words.specimenUse(specimen.title)}
              title={specimen.about}
              onClick={() => void choose(specimen)}
              className="flex h-full w-full flex-col overflow-hidden rounded-lg border bg-surface text-left hover:border-accent"
            >
              {/* biome-ignore lint/performance/noImgElement: the image optimiser is off (a decoder less to attack) */}
              <img
                src={`/specimens/${specimen.front}`}
                alt=""
                loading="lazy"
                className="h-20 w-full bg-surface-sunken object-cover"
              />
              <span className="px-2 py-1.5">
                <span className="block font-medium text-xs">{specimen.title}</span>
                <span className="line-clamp-3 text-2xs text-muted-foreground">{specimen.about}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
