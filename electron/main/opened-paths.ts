/** The paths given on the command line or by double click: every argument except options and the app itself. */
export function openedPaths(argv: readonly string[], packaged: boolean): string[] {
  return argv.slice(packaged ? 1 : 2).filter((argument) => argument !== '' && !argument.startsWith('-'))
}
