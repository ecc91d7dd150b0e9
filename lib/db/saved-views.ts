import { and, asc, eq, or } from "drizzle-orm";
import { type OrgId, type UserId, userId, type ViewFilters, type ViewId, viewFilters, viewId } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { appUser, savedView } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

export interface StoredView {
  id: ViewId;
  ownerId: UserId;
  ownerName: string;
  name: string;
  filters: ViewFilters;
  shared: boolean;
  createdAt: string;
  updatedAt: string;
}

export type ViewValues = Pick<StoredView, "name" | "filters" | "shared">;

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "saved-view" });
const seal = (org: OrgId, id: string, name: string) => sealEnvelope(vault(), binding(org, id), Buffer.from(name));

export function viewQuery(tx: Tx) {
  return tx
    .select({ row: savedView, ownerName: appUser.name })
    .from(savedView)
    .innerJoin(appUser, eq(appUser.id, savedView.ownerId))
    .$dynamic();
}

/** What a person sees: their own and the shared ones. A program has none of its own. */
export const seenBy = (user: UserId | null) =>
  user === null ? eq(savedView.shared, true) : or(eq(savedView.ownerId, user), eq(savedView.shared, true));

function toView(org: OrgId, { row, ownerName }: Awaited<ReturnType<typeof viewQuery>>[number]): StoredView {
  return {
    id: viewId.parse(row.id),
    ownerId: userId.parse(row.ownerId),
    ownerName,
    name: openEnvelope(vault(), binding(org, row.id), row.nameSealed).toString(),
    filters: viewFilters.parse(row.filters),
    shared: row.shared,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Oldest first. */
export async function listViews(org: OrgId, user: UserId | null): Promise<StoredView[]> {
  const rows = await withOrg(org, (tx) =>
    viewQuery(tx).where(seenBy(user)).orderBy(asc(savedView.createdAt), asc(savedView.id)),
  );
  return rows.map((row) => toView(org, row));
}

/** Null when there is none that this person sees. Held until the end of the transaction. */
export async function lockView(org: OrgId, id: ViewId, user: UserId): Promise<StoredView | null> {
  const [row] = await withOrg(org, (tx) =>
    viewQuery(tx)
      .where(and(eq(savedView.id, id), seenBy(user)))
      .for("update", { of: savedView }),
  );
  return row === undefined ? null : toView(org, row);
}

export async function insertView(org: OrgId, ownerId: UserId, values: ViewValues): Promise<ViewId> {
  const id = viewId.parse(uuidV7());
  const { name, ...columns } = values;
  const now = new Date();
  await withOrg(org, async (tx) => {
    await tx.insert(savedView).values({
      ...columns,
      id,
      organizationId: org,
      ownerId,
      nameSealed: seal(org, id, name),
      createdAt: now,
      updatedAt: now,
    });
  });
  return id;
}

export async function updateView(org: OrgId, id: ViewId, values: ViewValues): Promise<void> {
  const { name, ...columns } = values;
  await withOrg(org, async (tx) => {
    await tx
      .update(savedView)
      .set({ ...columns, nameSealed: seal(org, id, name), updatedAt: new Date() })
      .where(eq(savedView.id, id));
  });
}

export async function removeView(org: OrgId, id: ViewId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.delete(savedView).where(eq(savedView.id, id));
  });
}
