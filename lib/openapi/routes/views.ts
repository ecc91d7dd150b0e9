import { z } from "zod";
import { savedView, savedViewList, viewCreate, viewPatch } from "@/lib/contract";
import { json, jsonBody, type Section } from "../operation";

const VIEWS = "/api/kyc/id-verification/views";

export const views: Section = {
  tag: "Saved views",
  about:
    "Filters of the list of ID checks under a name, one's own or shared with the organisation. Search text is no part of a view. Saving needs a person: a key is refused and sees the shared ones.",
  operations: [
    {
      id: "listViews",
      method: "GET",
      path: VIEWS,
      summary: "One's own views and the shared ones, oldest first",
      audience: "desk",
      permission: "verification:read",
      status: 200,
      answer: json(savedViewList),
    },
    {
      id: "saveView",
      method: "POST",
      path: VIEWS,
      summary: "Keep filters under a name; sharing them takes the right to",
      audience: "desk",
      permission: "view:save",
      body: jsonBody(viewCreate),
      status: 201,
      answer: json(savedView),
    },
    {
      id: "changeView",
      method: "PATCH",
      path: `${VIEWS}/{id}`,
      summary: "Rename a view, set its filters anew, share it or take it back",
      audience: "desk",
      permission: "view:save",
      body: jsonBody(viewPatch),
      status: 200,
      answer: json(savedView),
    },
    {
      id: "removeView",
      method: "DELETE",
      path: `${VIEWS}/{id}`,
      summary: "Delete a view",
      audience: "desk",
      permission: "view:save",
      status: 200,
      answer: json(z.object({ removed: z.literal(true) })),
      errors: ["INVALID_REQUEST"],
    },
  ],
};
