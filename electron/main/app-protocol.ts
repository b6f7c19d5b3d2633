import { serveFile } from '#services/app-files'

/** Answers requests of the app's scheme with files of the built renderer and the content security policy. */
export function serveApp(root: string): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const file = method === 'GET' ? await serveFile(root, url) : null
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(file.bytes, { headers: file.headers })
  }
}
