import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "@/lib/utils";

const badgeVariants = cva(
  "inline-flex w-fit items-center gap-1 whitespace-nowrap rounded-sm font-medium [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-muted text-muted-foreground",
        good: "bg-good-soft text-good",
        bad: "bg-bad-soft text-bad",
        care: "bg-care-soft text-care",
        accent: "bg-accent-soft text-accent",
      },
      size: { default: "h-5.5 px-1.5 text-xs", small: "h-4.5 px-1 text-2xs [&_svg]:size-3" },
    },
    defaultVariants: { tone: "neutral", size: "default" },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeVariants>["tone"]>;

export function Badge({
  className,
  tone,
  size,
  ...props
}: ComponentProps<"span"> & VariantProps<typeof badgeVariants>) {
  return <span className={cn(badgeVariants({ tone, size }), className)} {...props} />;
}
