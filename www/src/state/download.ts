/** Long enough for every browser to have taken the file. */
const LET_GO = 60_000;

/** Offers a blob as a download. */
export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LET_GO);
}

/** A file name without its folder and ending. */
export function stem(name: string): string {
  return baseName(name).replace(/\.[^.]+$/, '');
}

/** A file name without its folder. */
export function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
