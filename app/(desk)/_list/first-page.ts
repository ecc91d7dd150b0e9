import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { type ListKind, type ListPage, listKey, loadListState, toApiQuery } from "./list-state";

/** The page of a list that its address names, read on the server for the browser to begin with. `load` takes the API's query. */
export async function firstPage<Row>(
  kind: ListKind,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
  load: (query: Record<string, string>) => Promise<ListPage<Row>>,
): Promise<DehydratedState> {
  const query = toApiQuery(await loadListState(searchParams), kind);
  const client = new QueryClient();
  await client.prefetchQuery({
    queryKey: listKey(kind, query),
    queryFn: () => load(Object.fromEntries(new URLSearchParams(query))),
  });
  return dehydrate(client);
}
