/** Opens the browser's own file dialog (Electron has it too); `folder` asks for a folder. */
export function pickFiles(
  options: { accept?: string; folder?: boolean; multiple?: boolean },
  take: (files: File[]) => unknown,
): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = options.multiple ?? true
  if (options.accept) input.accept = options.accept
  if (options.folder) input.webkitdirectory = true
  input.hidden = true
  const over = () => input.remove()
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    over()
    if (files.length > 0) take(files)
  })
  input.addEventListener('cancel', over)
  // Attached to the page so that tests and assistive technology find it.
  document.body.append(input)
  input.click()
}
