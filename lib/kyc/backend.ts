import { builtin } from "./builtin";
import type { Backend } from "./capabilities";

/** The backend in force. Verbs ask here; nothing else knows which one it is. */
export const backend = (): Backend => builtin;
