/** A drawn document among the public files. */
export interface Specimen {
  id: string;
  title: string;
  about: string;
  /** File names below `/specimens/`. */
  front: string;
  back?: string;
}

/** Empty when this installation carries none. */
export async function fetchSpecimens(signal: AbortSignal): Promise<Specimen[]> {
  const response = await fetch("/specimens/manifest.json", { signal });
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const specimens: Specimen[] = await response.json();
  return specimens;
}

export async function fetchSpecimenFile(name: string): Promise<File> {
  const response = await fetch(`/specimens/${name}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const blob = await response.blob();
  return new File([blob], name, { type: blob.type });
}
