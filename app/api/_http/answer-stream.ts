import { baseHeaders } from "./answer";
import { stopping } from "./stopping";

interface StreamedFile {
  type: string;
  /** Name the browser keeps it under. */
  name: string;
}

/**
 * A file that is written while it is sent, no faster than it is taken. The first piece is awaited, so that what fails there
 * is answered as an error; what fails later breaks the connection, which a client sees as a download that did not end.
 */
export async function answerStream(
  pieces: AsyncGenerator<string, void, void>,
  requestId: string,
  { type, name }: StreamedFile,
): Promise<Response> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string, void> | null = await pieces.next();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = next ?? (await pieces.next());
      next = null;
      if (stopping().aborted && !done) {
        await pieces.return();
        controller.error(new Error("The server is stopping."));
      } else if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await pieces.return();
    },
  });
  return new Response(body, {
    headers: {
      ...baseHeaders(requestId),
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
