"use client";

import { createContext, useContext, useEffect, useState } from "react";
import { type CaptureAssets, type FaceReader, startFaceReader } from "@/lib/capture";

export type ReaderState =
  | { state: "loading" }
  | { state: "ready"; reader: FaceReader }
  | { state: "failed"; retry: () => void };

const ReaderContext = createContext<ReaderState>({ state: "loading" });
export const FaceReaderProvider = ReaderContext.Provider;

/** The face models of this page: opened once, when first `wanted`, and kept from the selfie to the head turns. */
export function useFaceReaderOf(assets: CaptureAssets, wanted: boolean): ReaderState {
  const [reader, setReader] = useState<ReaderState>({ state: "loading" });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try opens the models again
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const retry = () => setTries((count) => count + 1);
    setReader({ state: "loading" });
    const opened = startFaceReader(assets);
    opened.ready.then(
      () => !left && setReader({ state: "ready", reader: opened }),
      () => !left && setReader({ state: "failed", retry }),
    );
    return () => {
      left = true;
      opened.close();
    };
  }, [assets, wanted, tries]);
  return reader;
}

export const useFaceReader = (): ReaderState => useContext(ReaderContext);
