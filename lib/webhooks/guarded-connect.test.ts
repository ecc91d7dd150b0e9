import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

vi.hoisted(() => vi.stubEnv("KYC_WEBHOOK_INSIDE", "inside.example:8080, 127.0.0.1:9"));

import { guardedConnect, type Outside, realOutside } from "./guarded-connect";
import { postMessage } from "./post-message";
import { isPublicAddress } from "./public-address";
import { targetProblem } from "./target-url";

const PUBLIC = "93.184.216.34";

/** Receivers that must never be reached, in the spellings that have passed other guards. */
const HOSTILE_URLS = [
  "http://93.184.216.34/",
  "ftp://files.example.com/",
  "file:///etc/passwd",
  "gopher://93.184.216.34:443/",
  "https://127.0.0.1/",
  "https://127.1/",
  "https://127.0.0.1./",
  "https://2130706433/",
  "https://0x7f000001/",
  "https://0x7f.0x0.0x0.0x1/",
  "https://0177.0.0.1/",
  "https://017700000001/",
  "https://0/",
  "https://localhost/",
  "https://localhost./",
  "https://a.localhost/",
  "https://LOCALHOST/",
  "https://db.internal/",
  "https://printer.local/",
  "https://intranet/",
  "https://10.0.0.1/",
  "https://172.16.5.4/",
  "https://192.168.1.1/",
  "https://100.64.0.1/",
  "https://169.254.169.254/latest/meta-data/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:7f00:1]/",
  "https://[::ffff:a9fe:a9fe]/",
  "https://[::127.0.0.1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[64:ff9b:1::a00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[2001:0:7f00:1::]/",
  "https://[fe80::1]/",
  "https://[fc00::1]/",
  "https://[fd00:ec2::254]/",
  "https://[ff02::1]/",
  "https://[2001:db8::1]/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
  "https://198.18.0.1/",
  "https://user:secret@receiver.example.com/",
  "https://receiver.example.com@127.0.0.1/",
  "https://１２７.0.0.1/",
  "https://receiver.example.com:22/",
  "https://receiver.example.com:25/",
  "//receiver.example.com/",
  "receiver.example.com",
  "",
];

/** What a name may turn out to mean. */
const HOSTILE_ADDRESSES = [
  "0.0.0.0",
  "10.1.2.3",
  "100.64.0.1",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.168.0.1",
  "198.18.0.1",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:8.8.8.8",
  "::ffff:127.0.0.1",
  "64:ff9b::808:808",
  "2001::1",
  "2001:db8::1",
  "2002:808:808::1",
  "fc00::1",
  "fd12::1",
  "fe80::1",
  "fe80::1%eth0",
  "fec0::1",
  "ff02::1",
  "not an address",
];

/** Answers look-ups by script and records every connection that would have been made. */
function trap(answers: string[][] | ((host: string) => Promise<string[]>)) {
  const reached: string[] = [];
  let asked = 0;
  const outside: Outside = {
    resolve: async (host) => {
      asked++;
      return typeof answers === "function" ? answers(host) : (answers[Math.min(asked, answers.length) - 1] ?? []);
    },
    connect: ({ address, port }) => {
      reached.push(`${address}:${port}`);
      const socket = new net.Socket();
      setImmediate(() => socket.destroy(new Error("nobody is behind the trap")));
      return socket;
    },
  };
  return { outside, reached, asked: () => asked };
}

const attempt = (url: string, outside: Outside) =>
  postMessage(url, { headers: {}, body: "{}" }, outside, new AbortController().signal, 300);

describe("a receiver's address", () => {
  it.each(HOSTILE_URLS)("%s is refused when it is saved, and again when it would be called", async (url) => {
    expect(targetProblem(url)).not.toBeNull();
    const { outside, reached } = trap([[PUBLIC]]);
    expect((await attempt(url, outside)).error).toBe("url-refused");
    expect(reached).toEqual([]);
  });

  it.each([
    "https://hooks.example.com/a?b=c",
    "https://hooks.example.com:8443/",
    `https://${PUBLIC}/`,
    "https://[2606:4700::1111]/",
  ])("%s is accepted", (url) => expect(targetProblem(url)).toBeNull());

  it("may lie inside, and be plain http, when the operator has named host and port", () => {
    expect(targetProblem("http://inside.example:8080/hook")).toBeNull();
    expect(targetProblem("http://inside.example:8081/hook")).not.toBeNull();
    expect(targetProblem("ftp://inside.example:8080/hook")).not.toBeNull();
    expect(targetProblem("http://x:y@inside.example:8080/hook")).not.toBeNull();
  });
});

describe("the connection", () => {
  it.each(HOSTILE_ADDRESSES)("is refused when the name means %s", async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    const { outside, reached } = trap([[address]]);
    expect((await attempt("https://receiver.example.com/", outside)).error).toBe("address-refused");
    expect(reached).toEqual([]);
  });

  it("is refused when one of several addresses is inside", async () => {
    const { outside, reached } = trap([[PUBLIC, "10.0.0.5"]]);
    expect((await attempt("https://receiver.example.com/", outside)).error).toBe("address-refused");
    expect(reached).toEqual([]);
  });

  it("goes to the address that was checked, although the name means another one a moment later", async () => {
    const { outside, reached, asked } = trap([[PUBLIC], ["127.0.0.1"]]);
    expect((await attempt("https://receiver.example.com:8443/", outside)).error).toBe("connect-failed");
    expect([reached, asked()]).toEqual([[`${PUBLIC}:8443`], 1]);
  });

  it("says when the name means nothing, and when the look-up never ends", async () => {
    expect((await attempt("https://receiver.example.com/", trap([[]]).outside)).error).toBe("address-unknown");
    const failing = trap(() => Promise.reject(new Error("ENOTFOUND")));
    expect((await attempt("https://receiver.example.com/", failing.outside)).error).toBe("address-unknown");
    const silent = trap(() => new Promise(() => undefined));
    expect((await attempt("https://receiver.example.com/", silent.outside)).error).toBe("timed-out");
  });
});

describe("over a receiver on this machine", () => {
  let server: http.Server;
  let port = 0;
  let requests: Array<{ path: string; headers: http.IncomingHttpHeaders }> = [];
  let sent = 0;
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      requests.push({ path: request.url ?? "", headers: request.headers });
      const path = new URL(request.url ?? "/", "http://x").pathname;
      if (path === "/moved") response.writeHead(302, { location: "http://127.0.0.1:9/" }).end();
      else if (path === "/slow") response.writeHead(200).write("wait");
      else if (path === "/silent") return;
      else if (path === "/huge") pour(response);
      else if (path === "/gone") response.writeHead(410).end("no more");
      else response.writeHead(Number(path.slice(1)) || 204, { "x-seen": "yes" }).end("done");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    port = typeof address === "object" && address !== null ? address.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  function pour(response: http.ServerResponse) {
    const chunk = Buffer.alloc(16 * 1024, "x");
    const more = () => {
      sent += chunk.length;
      if (!response.destroyed && sent < 200e6) response.write(chunk, () => setImmediate(more));
    };
    response.writeHead(200);
    more();
  }

  /** The name means a public address; the connector takes every connection to the server here. */
  const here: Outside = { resolve: async () => [PUBLIC], connect: () => net.connect(port, "127.0.0.1") };
  const post = (path: string) => {
    requests = [];
    return attempt(`https://receiver.example.com${path}`, here);
  };

  it("sends one POST with the receiver's own name as Host", async () => {
    expect(await post("/200?key=1")).toMatchObject({
      responseStatus: 200,
      responseBody: "done",
      error: null,
      address: PUBLIC,
      responseHeaders: { "x-seen": "yes" },
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ path: "/200?key=1", headers: { host: "receiver.example.com" } });
  });

  it("follows no redirect and counts it as a failure", async () => {
    expect(await post("/moved")).toMatchObject({ responseStatus: 302, error: "redirected" });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["/201", null],
    ["/404", "answer-status"],
    ["/500", "answer-status"],
    ["/gone", "gone"],
    ["/silent", "timed-out"],
    ["/slow", "timed-out"],
  ])("takes %s for %s", async (path, error) => expect((await post(path)).error).toBe(error));

  it("stops reading an answer without end", async () => {
    const exchange = await post("/huge");
    expect(exchange.error).toBeNull();
    expect(exchange.responseBody).toHaveLength(2_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).toBeLessThan(20e6);
  });

  it("does not talk to what is no TLS when https was asked for", async () => {
    const toHere: Outside = { ...here, connect: (to) => realOutside.connect({ ...to, address: "127.0.0.1", port }) };
    expect((await attempt("https://receiver.example.com/200", toHere)).error).toBe("tls-failed");
  });

  it("ends at once when the sender stops", async () => {
    const stopping = new AbortController();
    const running = postMessage(
      "https://receiver.example.com/silent",
      { headers: {}, body: "{}" },
      here,
      stopping.signal,
    );
    setTimeout(() => stopping.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    const url = new URL("https://receiver.example.com/");
    await expect(guardedConnect(url, here, stopping.signal)).rejects.toMatchObject({ failure: "timed-out" });
  });
});
