import { KycError } from "@/lib/contract";
import { answerError, baseHeaders } from "./answer";
import { newRequestId } from "./request-id";
import { stopping } from "./stopping";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

export interface Call<Params> {
  request: Request;
  params: Params;
  requestId: string;
}
type Handle<Params> = (call: Call<Params>) => Promise<Response>;
type RouteHandler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;

/**
 * The handlers of one URL: each gets a request id, answers errors in the contract's shape, and what is not served
 * says so in that shape too (Next's own 405 has no body).
 */
export function methods<Params = Record<never, string>>(
  served: Partial<Record<Method, Handle<Params>>>,
): Record<Method | "OPTIONS", RouteHandler<Params>> {
  const allowed = METHODS.filter((method) => served[method] !== undefined);
  const refuse = (): Response => {
    const requestId = newRequestId();
    const error = new KycError("METHOD_NOT_ALLOWED", `This address serves ${allowed.join(", ")}.`);
    const response = answerError(error, requestId);
    response.headers.set("Allow", allowed.join(", "));
    return response;
  };
  // No cross-origin use is offered: a preflight gets the methods and no permission.
  const preflight = async (): Promise<Response> =>
    new Response(null, { status: 204, headers: { ...baseHeaders(newRequestId()), Allow: allowed.join(", ") } });
  const handlerOf = (method: Method): RouteHandler<Params> => {
    const handle = served[method];
    if (handle === undefined) return async () => refuse();
    return (request, context) => guarded(handle, request, context.params);
  };
  return {
    GET: handlerOf("GET"),
    POST: handlerOf("POST"),
    PUT: handlerOf("PUT"),
    PATCH: handlerOf("PATCH"),
    DELETE: handlerOf("DELETE"),
    OPTIONS: preflight,
  };
}

async function guarded<P>(handle: Handle<P>, request: Request, params: Promise<P>): Promise<Response> {
  const requestId = newRequestId();
  try {
    const response = await handle({ request, params: await params, requestId });
    // A connection kept for the next request would hold a server open that wants to stop.
    if (stopping().aborted) response.headers.set("Connection", "close");
    return response;
  } catch (error) {
    const response = answerError(error, requestId);
    // What was refused unread would otherwise still be received to its end, to keep the connection.
    if (request.body !== null && !request.bodyUsed) response.headers.set("Connection", "close");
    return response;
  }
}
