import path from "node:path";
import { env } from "../env";
import { fileStore } from "./file-store";
import type { ObjectStore } from "./object-store";

/** The store that this installation writes to. It holds no state, so it needs no place on globalThis. */
export const objectStore = (): ObjectStore => fileStore(path.join(env().dataDir, "objects"));
