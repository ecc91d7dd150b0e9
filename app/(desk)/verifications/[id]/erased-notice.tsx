import { wordsOf } from "@/app/_language/words";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";

/** Why a record is empty: nobody should take it for a failure. */
export async function ErasedNotice({ at }: { at: string }) {
  const words = await wordsOf("retention");
  return (
    <Notice tone="info" title={words.erased} className="m-4 mb-0">
      {words.erasedText} <Time iso={at} />.
    </Notice>
  );
}
