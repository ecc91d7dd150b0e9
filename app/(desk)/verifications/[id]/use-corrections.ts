"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import {
  type CorrectableField,
  type CorrectionList,
  correctableField,
  type FieldCorrection,
  provenFields,
  readValues,
  type VerificationDetail,
} from "@/lib/contract";
import { correctionsKey, fetchCorrections } from "../../_data/reviews";

export interface Corrections {
  list: CorrectionList;
  /** The field whose value somebody is putting right. */
  editing: CorrectableField | null;
  /** Opens a field's value; says why when it cannot be corrected. */
  start: (field: string | null) => void;
  stop: () => void;
  /** The fields that show the way to a correction. */
  open: (field: string) => boolean;
  /** The fields under which something stands. */
  shown: (field: string) => boolean;
}

/** What people put beside the values of a run, and the one that is being written. */
export function useCorrections(detail: VerificationDetail, mayCorrect: boolean): Corrections {
  const words = useWords("corrections");
  const [editing, setEditing] = useState<CorrectableField | null>(null);
  const values = readValues(detail);
  const { data } = useQuery({
    queryKey: correctionsKey(detail.id),
    queryFn: ({ signal }) => fetchCorrections(detail.id, signal),
    enabled: values !== null,
  });
  const list = data ?? { corrections: detail.corrections, seq: detail.corrections[0]?.seq ?? 0, locked: [] };
  const proven = (field: CorrectableField) => provenFields(detail.reading).includes(field);
  const start = (field: string | null) => {
    const known = correctableField.safeParse(field);
    if (!mayCorrect) return;
    if (field === null) announce(words.chooseFirst);
    else if (values === null || !known.success) announce(words.nothingRead);
    else if (proven(known.data)) announce(words.locked);
    else setEditing(known.data);
  };
  return {
    list,
    editing,
    start,
    stop: () => setEditing(null),
    shown: (field) => editing === field || list.corrections.some((each) => each.field === field),
    open: (field) => {
      const known = correctableField.safeParse(field);
      return mayCorrect && values !== null && known.success && !proven(known.data);
    },
  };
}

/** The corrections of one field, newest first. */
export const correctionsOf = ({ corrections }: CorrectionList, field: string): FieldCorrection[] =>
  corrections.filter((each) => each.field === field);
