import crypto from "node:crypto";
import fs from "node:fs";
import { z } from "zod";

const shape = z.object({ superuser: z.string().min(20), owner: z.string().min(20), app: z.string().min(20) });
export type Passwords = z.infer<typeof shape>;

const random = (): string => crypto.randomBytes(24).toString("base64url");

/**
 * Read the passwords, or make them on the first start. Written beside and linked into place, so that of several
 * simultaneous first starts exactly one set wins and nobody reads half a file.
 */
export function loadPasswords(file: string): Passwords {
  if (!fs.existsSync(file)) {
    const temporary = `${file}.${process.pid}.${crypto.randomBytes(4).toString("hex")}`;
    const fresh: Passwords = { superuser: random(), owner: random(), app: random() };
    fs.writeFileSync(temporary, `${JSON.stringify(fresh)}\n`, { mode: 0o600, flag: "wx", flush: true });
    try {
      fs.linkSync(temporary, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  }
  const parsed = shape.safeParse(JSON.parse(fs.readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file} does not hold the database passwords. Restore it from a backup.`);
  return parsed.data;
}
