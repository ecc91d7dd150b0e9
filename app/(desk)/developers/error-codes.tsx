import { wordsOf } from "@/app/_language/words";
import { Panel } from "@/components/ui/panel";
import { Wide } from "@/components/ui/wide";
import { ERROR_STATUS } from "@/lib/contract";

const cell = "px-2 py-1 align-top first:pl-0";

/** Every code with its status, what it means and what to do. */
export async function ErrorCodes() {
  const words = await wordsOf("developers");
  const { title, code, status, meaning } = words.errorCodes;
  const sentences: Record<string, string> = words.errors;
  return (
    <Panel title={title} id="errors">
      <Wide label={meaning}>
        <table className="tnum w-full min-w-xl text-sm">
          <thead>
            <tr className="border-b">
              {[code, status, meaning].map((column) => (
                <th key={column} scope="col" className={`${cell} text-left font-medium text-muted-foreground text-xs`}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(ERROR_STATUS).map(([name, number]) => (
              <tr key={name} className="border-b last:border-b-0">
                <th scope="row" className={`${cell} text-left font-normal`}>
                  <code>{name}</code>
                </th>
                <td className={cell}>{number}</td>
                <td className={cell}>{sentences[name]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Panel>
  );
}
