import { Button } from "@/components/ui/button";
import { revoke } from "./actions";

interface RevokeKeyProps {
  id: string;
  /** Names the key, for who hears the button without its row. */
  label: string;
  words: { open: string; text: string; submit: string };
}

/** Two steps, since there is no way back. A native `details`: opens before scripts have arrived. */
export function RevokeKey({ id, label, words }: RevokeKeyProps) {
  return (
    <details>
      <summary
        aria-label={label}
        className="inline-flex h-7 cursor-pointer list-none items-center rounded-md border border-input/70 bg-surface px-2 font-medium text-xs hover:bg-muted"
      >
        {words.open}
      </summary>
      <form action={revoke} className="mt-2 flex flex-col gap-2 whitespace-normal text-xs">
        <input type="hidden" name="id" value={id} />
        <p>{words.text}</p>
        <Button type="submit" variant="danger" size="small" className="w-fit">
          {words.submit}
        </Button>
      </form>
    </details>
  );
}
