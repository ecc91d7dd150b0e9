import { readFileSync } from "node:fs";
import { request as rawRequest } from "node:http";
import path from "node:path";
import { expect, specimen, test } from "./fixtures";
import { DATA_DIR, PORT } from "./settings";

const CHECK = "/api/kyc/id-verification";

test("a key alone reads a passport: fields, zone lines and the stored picture", async ({ api }) => {
  const response = await api.post(CHECK, { multipart: { documentFront: specimen("photo-passport-oak.jpg") } });
  expect(response.status()).toBe(200);
  const answer = await response.json();
  expect(answer.extractedData).toMatchObject({ documentNumber: "UT4829163", dateOfBirth: "1991-03-14" });
  expect(answer.extractedData.mrz.lines).toHaveLength(2);
  const image = await api.get(`${CHECK}/verifications/${answer.verificationId}/document-front-image`);
  expect(image.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  const back = await api.get(`${CHECK}/verifications/${answer.verificationId}/document-back-image`);
  expect(back.status()).toBe(404);
});

test("a licence's two sides are read as print and barcode", async ({ api }) => {
  const multipart = { documentFront: specimen("licence-us-front.jpg"), documentBack: specimen("licence-us-back.jpg") };
  const response = await api.post(CHECK, { multipart });
  const answer = await response.json();
  expect(response.status()).toBe(200);
  expect(answer.extractedData.barcode).toMatchObject({ payload: "AAMVA" });
});

test("TIFF and PDF are accepted and shown as pictures a browser can draw", async ({ api }) => {
  for (const name of ["td2-utopia-front.tif", "id-german-front.pdf"]) {
    const response = await api.post(CHECK, { multipart: { documentFront: specimen(name) } });
    const { verificationId } = await response.json();
    const image = await api.get(`${CHECK}/verifications/${verificationId}/document-front-image?preview=1`);
    expect(image.headers()["content-type"], name).toBe("image/jpeg");
  }
});

test("no key, no answer; a broken request is kept as a failed record", async ({ api, playwright }) => {
  const stranger = await playwright.request.newContext({ baseURL: `http://localhost:${PORT}` });
  expect((await stranger.get(`${CHECK}/verifications`)).status()).toBe(401);
  await stranger.dispose();
  const broken = await api.post(CHECK, { data: { documentFront: "x" } });
  expect(broken.status()).toBe(400);
  const failed = await (await api.get(`${CHECK}/verifications?status=failed&limit=1`)).json();
  expect((await broken.json()).verificationId).toBe(failed.verifications[0].id);
});

test("a chunked body of 400 MB is cut early and the server stays small", async ({ api, apiKey }) => {
  const before = residentMb();
  const sentMb = await new Promise<number>((resolve, reject) => {
    let sent = 0;
    const request = rawRequest({
      port: PORT,
      path: CHECK,
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "multipart/form-data; boundary=b" },
    });
    const chunk = Buffer.alloc(1 << 20, 65);
    const end = () => resolve(sent);
    request.on("response", end);
    request.on("error", end);
    request.setTimeout(30_000, () => reject(new Error("the server neither answered nor hung up")));
    request.write('--b\r\nContent-Disposition: form-data; name="documentFront"; filename="a"\r\n\r\n');
    const pump = () => {
      while (sent < 400 && !request.destroyed) {
        sent++;
        if (!request.write(chunk)) {
          request.once("drain", pump);
          return;
        }
      }
    };
    pump();
  });
  expect(sentMb).toBeLessThan(60);
  expect(residentMb() - before).toBeLessThan(80);
  expect((await api.get("/api/health")).status()).toBe(200);
});

/** Resident memory of the web server, found by its port's data folder: the process whose parent is the desk's start. */
function residentMb(): number {
  const pid = readFileSync(path.join(DATA_DIR, "web.pid"), "utf8");
  const status = readFileSync(`/proc/${pid.trim()}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
