"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { FileProblem } from "@/components/upload/accepted-file";
import { ImageDrop } from "@/components/upload/image-drop";
import { fetchPreview } from "../../_data/api";

const Camera = dynamic(() => import("@/components/upload/camera").then((module) => module.Camera));

interface DocumentFieldProps {
  name: string;
  label: string;
  help: string;
  required?: boolean;
  file: File | null;
  problem: FileProblem | null;
  onFile: (file: File | null) => void;
}

/** One side of a document: dropped, chosen, pasted, or taken with the camera, which arrives when it is asked for. */
export function DocumentField(props: DocumentFieldProps) {
  const [camera, setCamera] = useState(false);
  return (
    <>
      <ImageDrop {...props} makePreview={fetchPreview} onCamera={() => setCamera(true)} />
      {camera ? <Camera subject="document" open onClose={() => setCamera(false)} onPicture={props.onFile} /> : null}
    </>
  );
}
