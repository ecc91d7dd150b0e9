"use client";

import { useState } from "react";
import { useWords } from "@/components/text";
import type { FileProblem } from "@/components/upload/accepted-file";
import { Camera } from "@/components/upload/camera";
import { ImageDrop } from "@/components/upload/image-drop";
import { fetchPreview } from "../../_data/api";

interface FaceFieldProps {
  name: string;
  label: string;
  help: string;
  file: File | null;
  problem: FileProblem | null;
  onFile: (file: File | null) => void;
}

/** One picture of a face: dropped, chosen, pasted, or taken with the camera. */
export function FaceField(props: FaceFieldProps) {
  const { forms } = useWords("faces");
  const [camera, setCamera] = useState(false);
  return (
    <>
      <ImageDrop
        {...props}
        required
        kind="face"
        wrongType={forms.wrongType}
        makePreview={fetchPreview}
        onCamera={() => setCamera(true)}
      />
      <Camera subject="face" open={camera} onClose={() => setCamera(false)} onPicture={props.onFile} />
    </>
  );
}
