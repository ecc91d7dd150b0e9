import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import { fencedCommand, platformFence } from "./fence";
import { startChild } from "./start-child";
import { bundleChild } from "./testing";

const children: ReturnType<typeof startChild>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function start(...command: Parameters<typeof fencedCommand>) {
  const child = startChild(fencedCommand(...command));
  children.push(child);
  return child;
}

describe("the fence around decoders", () => {
  test("is the kernel's on Linux only, because nobody else enforces a data limit", () => {
    expect(platformFence().memory).toBe(process.platform === "linux" ? "kernel" : "self-watched");
  });

  test("is the process's own watch where the kernel sets no limit: it ends before it outgrows the machine", async () => {
    const script = await bundleChild("decoder-child.ts", "watch");
    const child = start(script, 20, { memory: "self-watched", permissions: false });
    const [code] = await once(child, "exit");
    expect(code).toBe(70);
  });

  test("lets a decoder below the limit live", async () => {
    const script = await bundleChild("decoder-child.ts", "watch");
    const child = start(script, 700, { memory: "self-watched", permissions: false });
    expect((await once(child, "message"))[0]).toEqual({ kind: "ready" });
  });

  test.skipIf(!platformFence().permissions)(
    "keeps a decoder from reading and writing elsewhere and from starting programs",
    async () => {
      const script = await bundleChild("doubles/curious-child.ts", "curious");
      const child = start(script, 700, platformFence());
      expect((await once(child, "message"))[0]).toEqual({
        read: "ERR_ACCESS_DENIED",
        write: "ERR_ACCESS_DENIED",
        spawn: "ERR_ACCESS_DENIED",
      });
    },
  );
});
