import { readFile } from 'node:fs/promises'
import { appFile, contentType, SECURITY_HEADERS } from '#services/app-files'

/** Answers requests of the app's scheme with files of the built renderer and the content security policy. */
export function serveApp(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const file = appFile(root, request.url)
    if (file === null) return new Response(null, { status: 404 })
    try {
      const headers = { ...SECURITY_HEADERS, 'content-type': contentType(file) }
      return new Response(new Uint8Array(await readFile(file)), { headers })
    } catch {
      return new Response(null, { status: 404 })
    }
  }
}
