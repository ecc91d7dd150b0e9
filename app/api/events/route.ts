import { baseHeaders } from "@/app/api/_http/answer";
import { type Call, methods } from "@/app/api/_http/methods";
import { type Actor, requireApiActor, stillSignedIn } from "@/lib/auth";
import type { DeskEvent } from "@/lib/contract";
import { listenToEvents } from "@/lib/kyc";

/** Proxies close what is silent for a minute; a dead client is noticed at the next beat. */
const HEARTBEAT_MS = 15_000;
/** Some thousand events. A reader who leaves more than this lying is let go: it comes back and fetches what it missed. */
const MOST_WAITING_BYTES = 128 * 1024;

/** A comment of the stream (HTML standard, 9.2.5), for whoever looks at it by hand: the browser only sees that it ends. */
const BEHIND = ": too far behind, connect again\n\n";

export const dynamic = "force-dynamic";
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: stream });

/** The desk's live events, as server-sent events: ids and stages, never personal data. Ends with the session. */
async function stream({ request, requestId }: Call<unknown>): Promise<Response> {
  const actor = await requireApiActor(request, "event:read");
  return new Response(eventStream(actor, request), {
    headers: {
      ...baseHeaders(requestId),
      "Content-Type": "text/event-stream",
      // Without `no-transform` compression would hold events back.
      "Cache-Control": "private, no-store, no-transform",
      "X-Accel-Buffering": "no",
      // When the server ends the stream to stop, the connection must go with it.
      Connection: "close",
    },
  });
}

function eventStream(actor: Actor, request: Request): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  let ended = false;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      const end = () => {
        stop();
        if (ended) return;
        ended = true;
        controller.close();
      };
      const say = (text: string) => {
        if (ended) return;
        const bytes = encoder.encode(text);
        if (bytes.byteLength <= (controller.desiredSize ?? 0)) return controller.enqueue(bytes);
        controller.enqueue(encoder.encode(BEHIND));
        end();
        // A connection nobody reads would keep what waits on it: cut, unless its reader has taken that and left.
        setTimeout(() => controller.error(new DOMException("Nobody reads.", "AbortError")), HEARTBEAT_MS).unref();
      };
      const unlisten = listenToEvents(actor, (event: DeskEvent) => say(`data: ${JSON.stringify(event)}\n\n`), end);
      const beat = setInterval(async () => {
        say(": still here\n\n");
        // A session that was ended elsewhere must not go on hearing.
        if (!(await stillSignedIn(request).catch(() => true))) end();
      }, HEARTBEAT_MS);
      stop = () => {
        clearInterval(beat);
        unlisten();
      };
      request.signal.addEventListener("abort", end, { once: true });
      say("retry: 2000\n\n");
    },
    cancel: () => {
      // The request's own abort may follow, and a stream that was cancelled cannot be closed.
      ended = true;
      stop();
    },
  };
  return new ReadableStream(source, new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING_BYTES }));
}
