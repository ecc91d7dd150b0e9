"use client";

import { useEffect, useState } from "react";
import type { Quad } from "@/lib/contract";
import { afterPaint } from "./after-paint";
import { cropMatrix, grown } from "./crop-math";
import type { Picture } from "./use-picture";
import { quadSize } from "./viewer-math";

const RIM = 0.08;

/** The portrait laid upright, cut from a picture that is on the page already: no second view is asked of the server. */
export function usePortrait(source: Picture, quad: Quad | null): Picture {
  const [cut, setCut] = useState<Picture | null>(null);
  const image = source.state === "ready" ? source.image : null;

  useEffect(() => {
    if (image === null || quad === null) return;
    let url: string | null = null;
    let ended = false;
    const draw = async () => {
      const blob = await portraitOf(image, quad);
      if (ended) return;
      url = URL.createObjectURL(blob);
      const portrait = new Image();
      portrait.src = url;
      await portrait.decode();
      if (!ended) setCut({ state: "ready", url, image: portrait });
    };
    const callOff = afterPaint(() => {
      draw().catch(() => {
        if (!ended) setCut({ state: "missing" });
      });
    });
    return () => {
      ended = true;
      callOff();
      setCut(null);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [image, quad]);

  if (quad === null) return { state: "missing" };
  return cut ?? (source.state === "ready" ? { state: "loading" } : source);
}

function portraitOf(image: HTMLImageElement, quad: Quad): Promise<Blob> {
  const around = grown(quad, RIM);
  const size = quadSize(around);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(size.width));
  canvas.height = Math.max(1, Math.round(size.height));
  const context = canvas.getContext("2d");
  const matrix = cropMatrix(around, { width: canvas.width, height: canvas.height });
  if (!context || matrix === null) return Promise.reject(new Error("The portrait has no area."));
  context.setTransform(...matrix);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The portrait could not be drawn."))),
      "image/png",
    ),
  );
}
