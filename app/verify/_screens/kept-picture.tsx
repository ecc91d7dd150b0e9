"use client";

import { useEffect, useState } from "react";
import { useHostedText } from "../_frame/hosted-language";

/** The picture that is still to be sent, so that one can see which it is. */
export function KeptPicture({ image }: { image: Blob }) {
  const text = useHostedText().sending;
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(image);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [image]);
  if (url === null) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a local blob; there is nothing to optimise
    <img src={url} alt={text.kept} className="mt-2 max-h-40 w-full rounded-lg object-contain" />
  );
}
