const BASE = "http://localhost:3000";

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/** Call a route's handler as Next does, and read its JSON. */
export async function ask<P>(
  handler: Handler<P>,
  request: Request,
  params: P,
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text), headers: response.headers };
}

export function get(path: string, headers: Record<string, string> = {}): Request {
  return new Request(BASE + path, { headers });
}

export function sendJson(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Request {
  const given = { "content-type": "application/json", ...headers };
  return new Request(BASE + path, { method, headers: given, body: JSON.stringify(body) });
}

/** A form with files (bytes) and text fields, as a browser or curl would send it. */
export function sendForm(fields: Record<string, string | Uint8Array>, headers: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new Blob([Uint8Array.from(value)], { type: "application/octet-stream" }), "picture");
  }
  return new Request(`${BASE}/api/kyc/id-verification`, { method: "POST", headers, body: form });
}

/** The smallest JPEG, with `extra` bytes behind its end that make it another file. */
export function jpeg(extra = 0): Uint8Array {
  return Buffer.concat([PIXEL, Buffer.alloc(extra, 7)]);
}

const PIXEL = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
  "base64",
);
