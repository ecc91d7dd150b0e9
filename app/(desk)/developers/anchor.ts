/** Where on the page a tag or a schema stands. */
export const anchorOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
export const schemaAnchor = (name: string): string => `schema-${anchorOf(name)}`;
