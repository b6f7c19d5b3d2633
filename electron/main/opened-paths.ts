/** Paths that were given on the command line or by double click: everything that is no option and not the app itself. */
export function openedPaths(argv: readonly string[], packaged: boolean): string[] {
  return argv.slice(packaged ? 1 : 2).filter((argument) => argument !== '' && !argument.startsWith('-'))
}
