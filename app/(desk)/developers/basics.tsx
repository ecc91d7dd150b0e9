import { wordsOf } from "@/app/_language/words";
import { Fact } from "@/components/ui/fact";
import type { OpenApiDocument } from "@/lib/openapi";
import { Call } from "./call";

const FIRST = "/api/kyc/id-verification/verifications?limit=1";

/** What holds for every call. */
export async function Basics({ document }: { document: OpenApiDocument }) {
  const words = await wordsOf("developers");
  const { basics } = words;
  const base = document.servers[0]?.url ?? "";
  return (
    <div className="flex min-w-0 flex-col gap-3 text-sm">
      <dl className="flex flex-col gap-1">
        <Fact label={basics.base}>
          <code className="break-all">{base}</code>
        </Fact>
        <Fact label={basics.version}>{document.info.version}</Fact>
      </dl>
      <p className="max-w-3xl">{document.info.description}</p>
      <ul className="max-w-3xl list-disc space-y-1 pl-5">
        {[basics.key, basics.errors, basics.additive, basics.limits].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Call title={basics.keyCall} label={basics.keyCall}>
        {`export KYC_KEY=sk_live_…\ncurl '${base}${FIRST}' \\\n  -H "Authorization: Bearer $KYC_KEY"`}
      </Call>
    </div>
  );
}
