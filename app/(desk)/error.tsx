"use client";

import { Failure } from "@/components/shell/failure";

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <Failure digest={error.digest} retry={retry} />;
}
