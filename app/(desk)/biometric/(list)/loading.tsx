import { BiometricTable } from "@/components/face/biometric-table";
import { ListSkeleton } from "../../_list/list-skeleton";

export default function Loading() {
  return (
    <ListSkeleton>
      <BiometricTable rows={[]} loadingRows={14} />
    </ListSkeleton>
  );
}
