"use client";

import Link from "next/link";
import { useWords } from "@/components/text";

interface EntityLinkProps {
  id: string | null;
  name: string | null;
}

export function EntityLink({ id, name }: EntityLinkProps) {
  const text = useWords("desk");
  if (id === null) return <span className="text-muted-foreground">{text.list.noEntity}</span>;
  return (
    <Link href={`/entities/${id}`} prefetch={false} className="text-accent underline-offset-4 hover:underline">
      {name ?? id}
    </Link>
  );
}
