import { ValidationTable } from "@/components/validation/validation-table";
import { ListSkeleton } from "../../_list/list-skeleton";

export default function Loading() {
  return (
    <ListSkeleton>
      <ValidationTable rows={[]} loadingRows={14} />
    </ListSkeleton>
  );
}
