/** What a section of the settings is for. */
export function SectionTitle({ title, intro }: { title: string; intro: string }) {
  return (
    <>
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      <p className="max-w-2xl text-muted-foreground text-sm">{intro}</p>
    </>
  );
}
