import { DeadEnd } from "@/components/shell/dead-end";

export default function NotFoundPage() {
  return <DeadEnd why="not-found" />;
}
