import { PowerOff } from "lucide-react";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CheckKind } from "./check-kinds";
import { KindNav } from "./kind-nav";

interface CheckOffProps {
  kind: CheckKind;
  /** The code with which the API refuses such a check too. */
  code: "NOT_ENABLED" | "NOT_CONFIGURED";
  /** Whether whoever reads this can put it right. */
  mayChange: boolean;
}

/** In the place of a form whose check would be refused: why, and who can change it. */
export async function CheckOff({ kind, code, mayChange }: CheckOffProps) {
  const words = await wordsOf("newCheck");
  const { title, text } = words.off[code];
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4">
      <header>
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <KindNav kind={kind} entityId={null} />
      </header>
      <EmptyState
        icon={PowerOff}
        title={title}
        text={`${text} ${words.off.answer(code)} ${mayChange ? words.off.change : words.off.ask}`}
        action={
          mayChange ? (
            <Button asChild variant="primary">
              <Link href="/settings/policy#policy-capabilities" prefetch={false}>
                {words.off.open}
              </Link>
            </Button>
          ) : null
        }
        className="rounded-lg border bg-surface"
      />
    </div>
  );
}
