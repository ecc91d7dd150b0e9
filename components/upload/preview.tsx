"use client";

import { FileWarning, LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { useWords } from "@/components/text";
import { isShowable } from "./accepted-file";

interface PreviewProps {
  file: File;
  label: string;
  make: (file: File, signal: AbortSignal) => Promise<Blob>;
}

type Shown = { state: "making" } | { state: "none" } | { state: "ready"; url: string };

/** The file as a picture: straight from the browser where it can show it, else decoded by the server. */
export function Preview({ file, label, make }: PreviewProps) {
  const { previewMaking, previewNone, pdfPages } = useWords("newCheck");
  const [shown, setShown] = useState<Shown>({ state: "making" });

  useEffect(() => {
    const abort = new AbortController();
    let url: string | null = null;
    setShown({ state: "making" });
    const show = async () => {
      const blob = isShowable(file) ? file : await make(file, abort.signal);
      if (abort.signal.aborted) return;
      url = URL.createObjectURL(blob);
      setShown({ state: "ready", url });
    };
    show().catch(() => {
      if (!abort.signal.aborted) setShown({ state: "none" });
    });
    return () => {
      abort.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [file, make]);

  if (shown.state === "ready") {
    return (
      <figure className="flex max-w-full flex-col items-center gap-1">
        {/* biome-ignore lint/performance/noImgElement: a local blob; there is nothing to optimise */}
        <img
          src={shown.url}
          alt={label}
          onError={() => setShown({ state: "none" })}
          className="max-h-56 max-w-full rounded-md object-contain"
        />
        {file.type === "application/pdf" ? (
          <figcaption className="text-muted-foreground text-xs">{pdfPages}</figcaption>
        ) : null}
      </figure>
    );
  }
  const Icon = shown.state === "making" ? LoaderCircle : FileWarning;
  return (
    <p role="status" className="flex flex-col items-center gap-2 text-muted-foreground text-sm">
      <Icon aria-hidden className={shown.state === "making" ? "size-5 motion-safe:animate-spin" : "size-5"} />
      {shown.state === "making" ? previewMaking : previewNone}
    </p>
  );
}
