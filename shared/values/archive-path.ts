/** The path of the archive that a listed file lies in; null for a file given by itself. */
export function archiveOf(file: string): string | null {
  return /^(.*?\.zip)\//i.exec(file)?.[1] ?? null
}

/** The files as they were handed over: an archive once, whatever it holds. */
export function handedOver(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => archiveOf(file) ?? file))]
}
