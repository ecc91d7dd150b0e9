import { z } from "zod";
import { viewId } from "./ids";

/**
 * What a view narrows the list of ID checks to, in the words of the list's address. No search text: names and numbers of
 * people are typed there, and a view would keep them beyond the day on which those people are erased. No page either.
 */
export const viewFilters = z
  .strictObject({
    tab: z.enum(["with", "without", "review"]),
    lane: z.enum(["awaiting-second", "mine"]),
    status: z.enum(["approved", "declined", "failed"]),
    warning: z.string().regex(/^[A-Z][A-Z0-9_]{0,79}$/),
    type: z.string().regex(/^[a-z][a-z-]{0,39}$/),
    country: z.string().regex(/^[A-Z]{3}$/),
    entity: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date(),
    runs: z.literal("all"),
    size: z.union([z.literal(25), z.literal(100)]),
  })
  .partial();
export type ViewFilters = z.infer<typeof viewFilters>;

const name = z.string().trim().min(1).max(60);

/** Body of POST …/views. `shared`: everybody in the organisation sees it. */
export const viewCreate = z.strictObject({ name, filters: viewFilters, shared: z.boolean().optional() });

/** Body of PATCH …/views/:id: what is named is changed, filters as a whole. */
export const viewPatch = viewCreate.partial();

export const savedView = z.object({
  id: viewId,
  name: z.string(),
  filters: viewFilters,
  shared: z.boolean(),
  /** Whether it is the reader's. */
  own: z.boolean(),
  ownerName: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type SavedView = z.infer<typeof savedView>;

/** Answer of GET …/views: one's own and those that are shared, oldest first. */
export const savedViewList = z.object({ views: z.array(savedView) });
