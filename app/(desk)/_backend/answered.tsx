import { WifiOff } from "lucide-react";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/auth";
import { type ErrorCode, KycError } from "@/lib/contract";

/** Refusals that are about the server which keeps the records, and no fault of the page. */
const AWAY = ["SERVICE_UNAVAILABLE", "RATE_LIMITED", "NOT_CONFIGURED"] as const satisfies readonly ErrorCode[];
type Away = (typeof AWAY)[number];

type Answered<T> = { record: T; away: null } | { record: null; away: ReactNode };

/**
 * A page's record, or what stands in its place: that it does not exist, or why the server which keeps it could not give it
 * and what to do. An error of our own stays one.
 */
export async function answered<T>(actor: Actor, asked: Promise<T>): Promise<Answered<T>> {
  try {
    return { record: await asked, away: null };
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    if (error.code === "NOT_FOUND") notFound();
    const why = AWAY.find((code) => code === error.code);
    if (why === undefined) throw error;
    return { record: null, away: <ServerAway why={why} maySeeState={actor.permissions.has("settings:read")} /> };
  }
}

async function ServerAway({ why, maySeeState }: { why: Away; maySeeState: boolean }) {
  const { away, toState } = await wordsOf("backend");
  const { common } = await wordsOf("desk");
  return (
    <EmptyState
      icon={WifiOff}
      level={1}
      title={away.title}
      text={away.why[why]}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          {/* The same address once more, without scripts too. */}
          <form>
            <Button type="submit" variant="primary">
              {common.retry}
            </Button>
          </form>
          {maySeeState ? (
            <Button asChild>
              <Link href="/settings/backend" prefetch={false}>
                {toState}
              </Link>
            </Button>
          ) : null}
        </span>
      }
    />
  );
}
