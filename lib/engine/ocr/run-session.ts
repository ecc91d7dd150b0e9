import { type InferenceSession, Tensor } from "onnxruntime-node";
import { EngineError } from "../error";

export interface FloatTensor {
  data: Float32Array;
  dims: readonly number[];
}

/** Runs a network with one float input and one float output. */
export async function runSession(
  session: InferenceSession,
  data: Float32Array,
  dims: readonly number[],
): Promise<FloatTensor> {
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  if (!input || !output) throw new EngineError("MODEL_MISSING", "A model has no input or no output.");
  const results = await session.run({ [input]: new Tensor("float32", data, [...dims]) });
  const result = results[output];
  if (!result || !(result.data instanceof Float32Array))
    throw new EngineError("MODEL_MISSING", "A model answered with an unexpected type.");
  return { data: result.data, dims: result.dims };
}
