import { wordsOf } from "@/app/_language/words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { singleSignOn } from "@/lib/auth";

interface SingleSignOnProps {
  next: string;
  /** Why the last try ended here, as the address says it. */
  error: string | null;
}

/** The way in by the operator's provider; nothing where none is set. */
export async function SingleSignOn({ next, error }: SingleSignOnProps) {
  const provider = singleSignOn();
  if (provider === null) return null;
  const words = (await wordsOf("signIn")).other;
  return (
    <div className="mb-4 flex flex-col gap-3.5 border-b pb-4">
      {error === null ? null : (
        <Notice tone="care" role="alert">
          {error === "NoAccount" ? words.noAccount : words.failed}
        </Notice>
      )}
      <Button asChild className="h-9">
        {/* A plain link: it leads to a route that answers with an address elsewhere, which the router cannot follow. */}
        <a href={`/sign-in/oidc?${new URLSearchParams({ next })}`}>{words.with(provider.label ?? words.provider)}</a>
      </Button>
    </div>
  );
}
