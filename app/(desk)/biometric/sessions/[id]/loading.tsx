import { DetailSkeleton } from "../../../_detail/detail-skeleton";

export default function Loading() {
  return <DetailSkeleton />;
}
