import type { QueuePlace } from "@/lib/contract";
import { QueueMark } from "./queue-mark";
import { WhoHasIt } from "./who-has-it";

/** A case's place in the queue, as the queue's own list shows it: how long it waits and who has it. */
export function QueueCell({ place, who }: { place: QueuePlace; who: "shown" | "hidden" }) {
  return (
    <span className="flex flex-col gap-0.5">
      <QueueMark place={place} />
      {who === "shown" ? <WhoHasIt place={place} /> : null}
    </span>
  );
}
