/** Under this name in the room that uses it in every verb. */
export { notFound, parseId, parseInput } from "@/lib/contract";
