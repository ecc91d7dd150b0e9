/** Starts the built desk for the browser tests over a data folder made anew, and removes the folder when it ends. */
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const folder = process.env.KYC_DATA_DIR;
if (!folder) throw new Error("KYC_DATA_DIR names the folder to make anew");
rmSync(folder, { recursive: true, force: true });
const desk = spawn(process.execPath, [".build/kyc.mjs", "start"], { stdio: "inherit" });
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => desk.kill(signal));
desk.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
