/** The messages of one Fluent file: key -> names of the arguments, attributes as `key.attribute`. */
export function messages(source: string): Map<string, Set<string>>;
/** The text of keys.ts. */
export function keysModule(): string;
