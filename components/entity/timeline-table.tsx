"use client";

import { Fingerprint, Hand, IdCard, type LucideIcon, ScanEye, ScanFace, ShieldCheck } from "lucide-react";
import { useMemo } from "react";
import { timeColumn } from "@/components/check-table/columns";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { ScoreCell } from "@/components/face/score-cell";
import { useWords } from "@/components/text";
import { Time } from "@/components/ui/time";
import { RejectionLabel } from "@/components/validation/rejection-label";
import { documentTypeText } from "@/components/verification/document-type";
import { ReasonCell } from "@/components/verification/reason-cell";
import { StatusBadge } from "@/components/verification/status-badge";
import type { Words } from "@/lib/i18n";
import type { TimelineEntry } from "./timeline";

interface TimelineTableProps {
  entries: readonly TimelineEntry[];
  loadingRows?: number;
}

const icons: Record<TimelineEntry["kind"], LucideIcon> = {
  verification: IdCard,
  "face-match": ScanFace,
  "biometric-check": Fingerprint,
  validation: ShieldCheck,
  "biometric-session": ScanEye,
  decision: Hand,
};

/** Everything that is known of a person, newest first. */
export function TimelineTable({ entries, loadingRows = 0 }: TimelineTableProps) {
  const text = useWords("desk");
  const sessions = useWords("sessions");
  const faces = useWords("faces");
  const faceSessions = useWords("faceSessions");
  const columns = useMemo(() => {
    const general = { ...faces.statusHelp, ...sessions.statusHelp };
    return columnsOf(text, sessions, (entry) =>
      entry.kind === "biometric-session" ? faceSessions.statusHelp : general,
    );
  }, [text, sessions, faces, faceSessions]);
  return (
    <DataTable
      caption={sessions.timeline.caption}
      columns={columns}
      rows={entries}
      keyOf={(entry) => entry.key}
      loadingRows={loadingRows}
    />
  );
}

const columnsOf = (
  text: Words["desk"],
  words: Words["sessions"],
  helpOf: (entry: TimelineEntry) => Record<string, string>,
): Column<TimelineEntry>[] => [
  timeColumn(text.list.columns.time, (entry) => entry.at),
  {
    key: "what",
    header: words.timeline.what,
    className: "min-w-44 max-sm:pl-4",
    skeleton: "w-40",
    cell: (entry) => <What entry={entry} words={words} />,
  },
  {
    key: "found",
    header: words.timeline.found,
    className: "max-w-96 max-sm:hidden",
    skeleton: "w-56",
    cell: (entry) => <Found entry={entry} words={words} />,
  },
  {
    key: "status",
    header: text.list.columns.status,
    className: "w-32 max-sm:text-right",
    skeleton: "w-20",
    cell: (entry) => (
      <StatusBadge status={entry.status} {...(entry.kind === "verification" ? {} : { help: helpOf(entry) })} />
    ),
  },
];

interface CellProps {
  entry: TimelineEntry;
  words: Words["sessions"];
}

function What({ entry, words }: CellProps) {
  const text = useWords("desk");
  const Icon = icons[entry.kind];
  const { documentType } = entry;
  const about = [documentType === null ? null : documentTypeText(documentType, text), entry.about].filter(Boolean);
  return (
    <div className="min-w-0">
      <span className="flex items-center gap-1.5">
        <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        <RowLink href={entry.href}>{words.timeline.kinds[entry.kind]}</RowLink>
        {entry.runNumber > 1 ? (
          <span className="text-muted-foreground text-xs">{words.timeline.runs(entry.runNumber)}</span>
        ) : null}
      </span>
      {about.length > 0 ? (
        <span className="block truncate text-muted-foreground text-xs">{about.join(" · ")}</span>
      ) : null}
      <span className="flex flex-col gap-0.5 text-muted-foreground text-xs sm:hidden">
        <Found entry={entry} words={words} />
        <Time iso={entry.at} />
      </span>
    </div>
  );
}

function Found({ entry, words }: CellProps) {
  if (entry.kind === "decision") {
    return (
      <span className="block min-w-0">
        {entry.by ? <span>{words.detail.by(entry.by)}: </span> : null}
        <span className="text-muted-foreground">{entry.reason}</span>
      </span>
    );
  }
  const told = entry.headline !== null || entry.errorMessage !== null;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
      {entry.score !== null ? <ScoreCell score={entry.score} /> : null}
      {entry.rejectionCode ? <RejectionLabel code={entry.rejectionCode} /> : null}
      {told || (entry.score === null && entry.kind === "verification") ? <ReasonCell record={entry} /> : null}
    </span>
  );
}
