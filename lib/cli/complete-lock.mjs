/**
 * `npm run lock:complete`: adds optional platform packages that npm left out of package-lock.json because they could not
 * be fetched here, so that `npm ci` accepts the lockfile on every platform. Run after each change of dependencies.
 */
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = ["darwin", "win32", "linux", "android", "freebsd", "openbsd", "netbsd", "sunos", "aix", "openharmony"];
const MACHINES = ["x64", "arm64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];

/** Which system and processor a platform package is for, told by its name. */
function platformOf(name) {
  const words = (name.split("/").pop() ?? name).replace("linuxmusl", "linux-musl").split(/[-_]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = MACHINES.filter((machine) => words.includes(machine));
  if (cpu.length === 0 && words.some((word) => word.startsWith("arm"))) cpu.push("arm");
  return { os, cpu };
}

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const packages = lock.packages;
let added = 0;
for (const [at, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const flat = `node_modules/${name}`;
    if (packages[`${at}/node_modules/${name}`] || packages[flat]) continue;
    const { os, cpu } = platformOf(name);
    packages[flat] = {
      version: range.replace(/^[~^]/, ""),
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} platform packages added`);
