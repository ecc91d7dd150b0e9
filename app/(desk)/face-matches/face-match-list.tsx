"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { FaceMatchTable } from "@/components/face/face-match-table";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import type { DeskEvent } from "@/lib/contract";
import { fetchFaceMatches } from "../_data/faces";
import { CheckList } from "../_list/check-list";
import { FACE_MATCHES } from "./list-kind";

const idOf = (event: DeskEvent): string | null => (event.type === "face-match" ? event.faceMatchId : null);

export function FaceMatchList({ mayRunChecks }: { mayRunChecks: boolean }) {
  const words = useWords("faces");
  return (
    <CheckList
      kind={FACE_MATCHES}
      words={{
        ...words.lists.match,
        filters: { label: words.lists.match.title, only: { label: words.lists.withoutEntity } },
      }}
      fetchPage={fetchFaceMatches}
      idOf={idOf}
      renderTable={(shown) => <FaceMatchTable {...shown} />}
      emptyAction={
        mayRunChecks ? (
          <Button asChild variant="primary">
            <Link href="/verifications/new?check=face-match" prefetch={false}>
              <Plus aria-hidden />
              {words.forms.kinds["face-match"]}
            </Link>
          </Button>
        ) : null
      }
    />
  );
}
