import { FaceSessionTable } from "@/components/validation/face-session-table";
import { ListSkeleton } from "../../../_list/list-skeleton";

export default function Loading() {
  return (
    <ListSkeleton>
      <FaceSessionTable rows={[]} loadingRows={14} />
    </ListSkeleton>
  );
}
