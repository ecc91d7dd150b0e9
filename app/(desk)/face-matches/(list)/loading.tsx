import { FaceMatchTable } from "@/components/face/face-match-table";
import { ListSkeleton } from "../../_list/list-skeleton";

export default function Loading() {
  return (
    <ListSkeleton>
      <FaceMatchTable rows={[]} loadingRows={14} />
    </ListSkeleton>
  );
}
