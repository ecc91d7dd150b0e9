import { Users } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";

/** The way on from an empty list of sessions: they are started at a person. */
export function ToPeople({ label }: { label: string }) {
  return (
    <Button asChild variant="primary">
      <Link href="/entities" prefetch={false}>
        <Users aria-hidden />
        {label}
      </Link>
    </Button>
  );
}
