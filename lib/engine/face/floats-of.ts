import type { Tensor } from "onnxruntime-node";
import { EngineError } from "../error";

export function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new EngineError("MODEL_MISSING", "A face model answered with an unexpected type.");
}
