import type { Words } from "@/lib/i18n";

/** What to do without the password; no mail goes out from here, so people help. A native `details`: no script is needed. */
export function Forgotten({ words }: { words: Words["signIn"]["forgotten"] }) {
  return (
    <details className="mt-4 text-sm">
      <summary className="w-fit cursor-pointer text-muted-foreground underline underline-offset-4">
        {words.title}
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        <p>{words.ask}</p>
        <p className="text-muted-foreground">
          {words.alone} <code className="break-words font-mono text-xs">{COMMAND}</code>
        </p>
      </div>
    </details>
  );
}

const COMMAND = "npm run user -- --email ADDRESS --reset-password";
