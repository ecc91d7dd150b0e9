import fs from "node:fs";
import { layOut } from "./layout";

/** Remove everything that the stopped server of a temporary `dataDir` left: its folder, its cluster and its socket's. */
export function removeDatabase(dataDir: string): void {
  const { home, socketDir } = layOut(dataDir);
  for (const made of [home, socketDir, dataDir]) if (made !== null) fs.rmSync(made, { recursive: true, force: true });
}
