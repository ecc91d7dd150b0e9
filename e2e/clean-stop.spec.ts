import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { environmentFor } from "../lib/env";
import { commandOver, expect, specimen, test } from "./fixtures";
import { ADMIN } from "./settings";

const PORT = 3918;
const FOLDER = path.join(tmpdir(), `kyc-desk-e2e-${PORT}`);
const LIMIT_MS = 10_000;

async function startDesk(): Promise<ChildProcess> {
  const desk = spawn(process.execPath, [".build/kyc.mjs", "start"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: environmentFor({
      NODE_ENV: "production",
      PORT: String(PORT),
      KYC_DATA_DIR: FOLDER,
      KYC_ADMIN_EMAIL: ADMIN.email,
      KYC_ADMIN_PASSWORD: ADMIN.password,
    }),
    stdio: "ignore",
  });
  await expect
    .poll(async () => (await fetch(`http://localhost:${PORT}/api/health`).catch(() => null))?.ok ?? false, {
      timeout: 60_000,
    })
    .toBe(true);
  return desk;
}

test("SIGTERM with an upload and an event stream in flight ends it within ten seconds, and nothing is half-written", async () => {
  test.setTimeout(180_000);
  rmSync(FOLDER, { recursive: true, force: true });
  const desk = await startDesk();
  const key = commandOver(FOLDER, "key", "--scopes", "read,write").trim();
  const headers = { authorization: `Bearer ${key}` };
  const form = new FormData();
  form.set("documentFront", new Blob([specimen("id-utopia-front.jpg").buffer]), "a.jpg");
  const before = await fetch(`http://localhost:${PORT}/api/kyc/id-verification`, {
    method: "POST",
    headers,
    body: form,
  });
  expect(before.status).toBe(200);

  const stream = request({ port: PORT, path: "/api/events", headers }).on("error", () => undefined);
  stream.end();
  const upload = request({
    port: PORT,
    path: "/api/kyc/id-verification",
    method: "POST",
    headers: { ...headers, "content-type": "multipart/form-data; boundary=b" },
  }).on("error", () => undefined);
  upload.write('--b\r\nContent-Disposition: form-data; name="documentFront"; filename="a"\r\n\r\nhalf a file');
  await new Promise((resolve) => setTimeout(resolve, 1_000));

  const from = Date.now();
  const ended = new Promise<void>((resolve) => desk.once("exit", () => resolve()));
  desk.kill("SIGTERM");
  await ended;
  expect(Date.now() - from).toBeLessThan(LIMIT_MS);
  stream.destroy();
  upload.destroy();

  const again = await startDesk();
  try {
    const list = await fetch(`http://localhost:${PORT}/api/kyc/id-verification/verifications`, { headers });
    const { verifications } = await list.json();
    const withPicture = verifications.filter(
      (v: { documentFrontStoragePath: string | null }) => v.documentFrontStoragePath,
    );
    expect(withPicture).toHaveLength(1);
    expect(verifications.every((v: { status: string }) => ["approved", "declined", "failed"].includes(v.status))).toBe(
      true,
    );
    expect(commandOver(FOLDER, "audit:verify")).toMatch(/whole|intact|entries/i);
  } finally {
    const gone = new Promise<void>((resolve) => again.once("exit", () => resolve()));
    again.kill("SIGTERM");
    await gone;
    rmSync(FOLDER, { recursive: true, force: true });
  }
});
