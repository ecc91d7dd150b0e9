"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useWords } from "@/components/text";
import { Button } from "./button";

interface CopyButtonProps {
  value: string;
  label: string;
}

export function CopyButton({ value, label }: CopyButtonProps) {
  const text = useWords("desk");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(text.common.copied);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <Button variant="ghost" size="iconSmall" onClick={copy} aria-label={label} title={label}>
      {copied ? <Check aria-hidden className="text-good" /> : <Copy aria-hidden />}
    </Button>
  );
}
