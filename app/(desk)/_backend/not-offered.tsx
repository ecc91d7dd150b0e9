import { Unplug } from "lucide-react";
import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { BackendFeature } from "@/lib/contract";

interface NotOfferedProps {
  feature: BackendFeature;
  /** Whether the reader may see the state of the backends. */
  maySeeState: boolean;
}

/** In place of a page whose call the backend in force does not have. */
export async function NotOffered({ feature, maySeeState }: NotOfferedProps) {
  const words = await wordsOf("backend");
  const next = feature === "validationList" ? words.missingNext.validationList : words.missingNext.other;
  return (
    <EmptyState
      icon={Unplug}
      level={1}
      title={words.missingTitle}
      text={`${words.missingText(words.features[feature])} ${next}`}
      action={
        maySeeState ? (
          <Button asChild>
            <Link href="/settings/backend" prefetch={false}>
              {words.toState}
            </Link>
          </Button>
        ) : null
      }
    />
  );
}
