import { readFileSync, statSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startShell, type TestShell } from '../tools/web-shell'

interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

let shell: TestShell
let cookie: string

beforeAll(async () => {
  shell = await startShell()
  const entered = await ask(shell.url)
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(() => shell.stop())

/** A request whose headers the test writes itself, as no browser would let it. */
function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { method, headers: { connection: 'close', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const page = (path: string, headers: Record<string, string> = {}) =>
  ask(shell.origin + path, { headers: { cookie, ...headers } })
const call = (path: string, headers: Record<string, string> = {}, body = 'null') =>
  ask(shell.origin + path, {
    method: 'POST',
    headers: { cookie, origin: shell.origin, 'content-type': 'application/json', ...headers },
    body,
  })

describe('who comes in', () => {
  test('the ticket opens once and is then worth nothing', async () => {
    expect((await ask(shell.url)).status).toBe(403)
    expect((await ask(`${shell.origin}/?ticket=guess`)).status).toBe(403)
  })

  test('the cookie is for our page alone', async () => {
    const other = await startShell()
    const entered = await ask(other.url)
    await other.stop()
    expect(String(entered.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  })

  test('without the cookie there is no page, no call and no events', async () => {
    for (const path of ['/', '/index.html', '/events'])
      expect((await ask(shell.origin + path)).status).toBe(403)
    expect(
      (
        await ask(`${shell.origin}/api/app.info`, {
          method: 'POST',
          headers: { origin: shell.origin },
          body: 'null',
        })
      ).status,
    ).toBe(403)
    expect((await page('/')).status).toBe(200)
  })

  test('a window of an earlier run says what to do when it is reloaded', async () => {
    const headers = { accept: 'text/html,*/*', 'accept-language': 'fr-FR', cookie: 'aplomb=earlier' }
    const { status, body, headers: sent } = await ask(`${shell.origin}/`, { headers })
    expect(status).toBe(403)
    expect(body).toContain('relancez Aplomb')
    expect(String(sent['content-security-policy'])).toContain("default-src 'none'")
    const english = await ask(`${shell.origin}/`, { headers: { ...headers, 'accept-language': 'de' } })
    expect(english.body).toContain('start Aplomb again')
  })

  test('another Host is refused, whatever else is right (DNS rebinding)', async () => {
    for (const host of [
      'evil.example',
      'localhost:1',
      '127.0.0.1',
      `127.0.0.1.evil.example:${new URL(shell.origin).port}`,
    ]) {
      expect((await page('/', { host })).status).toBe(403)
      expect((await call('/api/app.info', { host })).status).toBe(403)
    }
  })

  test('a call must say that it comes from our page', async () => {
    expect((await call('/api/app.info')).status).toBe(200)
    for (const origin of [
      'http://evil.example',
      'null',
      shell.origin.replace('http', 'https'),
      'http://localhost',
    ]) {
      expect((await call('/api/app.info', { origin })).status).toBe(403)
    }
    expect((await call('/api/app.info', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const { status } = await ask(`${shell.origin}/api/app.info`, {
      method: 'POST',
      headers: { cookie },
      body: 'null',
    })
    expect(status).toBe(403)
  })

  test('no answer allows another site to read it', async () => {
    const { headers } = await call('/api/app.info')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('what is served', () => {
  test('only files of the page, however the path is written', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/%2e%2e%2f%2e%2e%2fetc/passwd',
      '/..%5cpackage.json',
      '//etc/passwd',
      '/%00',
      '/%E0%A4%A',
      '/.git/config',
      '/main/web.js',
    ]) {
      expect((await page(path)).status, path).toBe(404)
    }
  })

  test('every page has a policy with a nonce of its own, that the page knows', async () => {
    const pages = [await page('/'), await page('/')]
    const nonces = pages.map(
      ({ headers }) => /'nonce-([\w-]+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '',
    )
    expect(new Set(nonces).size).toBe(2)
    pages.forEach(({ body }, index) => expect(body).toContain(`content="${nonces[index] ?? '?'}"`))
    expect(String(pages[0]?.headers['content-security-policy'])).toMatch(
      /default-src 'none'; script-src 'self'; /,
    )
    expect(String(pages[0]?.headers['content-security-policy'])).not.toMatch(
      /script-src[^;]*unsafe|style-src [^;]*unsafe|https?:/,
    )
  })

  test('unknown channels and methods are refused', async () => {
    expect((await call('/api/nothing')).status).toBe(404)
    expect((await call('/api/__proto__')).status).toBe(404)
    expect(
      (await ask(`${shell.origin}/`, { method: 'DELETE', headers: { cookie, origin: shell.origin } })).status,
    ).toBe(405)
  })

  test('a call that is no JSON is told so', async () => {
    expect(JSON.parse((await call('/api/app.info', {}, '{')).body)).toMatchObject({
      ok: false,
      error: { code: 'host.badInput' },
    })
  })

  test('a body over the limit is refused before it is read', async () => {
    const { body } = await ask(`${shell.origin}/upload?name=big.csv`, {
      method: 'POST',
      headers: { cookie, origin: shell.origin, 'content-length': String(2 * 1024 ** 3) },
    }).catch(() => ({ body: '' }))
    if (body !== '') expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'host.tooLarge' } })
    expect((await call('/api/app.info')).status).toBe(200)
  })

  test('an uploaded file can be read by its ticket, whatever its name pretends', async () => {
    const csv = readFileSync(join(import.meta.dirname, '../../resources/templates/en/seen-figures.csv'))
    const { body } = await ask(`${shell.origin}/upload?name=${encodeURIComponent('../../../tmp/evil.csv')}`, {
      method: 'POST',
      headers: { cookie, origin: shell.origin },
      body: csv,
    })
    const { value } = JSON.parse(body) as { value: { grant: string; name: string } }
    const read = await call(
      '/api/import.start',
      {},
      JSON.stringify({
        job: 'a',
        from: { kind: 'grants', grants: [value.grant] },
        timezone: 'Europe/Paris',
        personName: null,
      }),
    )
    expect(JSON.parse(read.body)).toMatchObject({
      ok: true,
      value: { files: [{ sources: [{ format: 'seen-figures' }] }] },
    })
  })
})

describe('a second start', () => {
  const portOf = () => Number(new URL(shell.origin).port)

  function start(
    port: number | string,
    changed: Record<string, string> = {},
  ): Promise<{ stdout: string; stderr: string; code: number | null }> {
    const env = {
      ...process.env,
      APLOMB_PORT: String(port),
      APLOMB_DATA: shell.data,
      APLOMB_NO_BROWSER: '1',
      LC_ALL: 'C',
      ...changed,
    }
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../out/main/web.js')], {
      env,
      timeout: 30_000,
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    return new Promise((resolve) => child.on('close', (code) => resolve({ stdout, stderr, code })))
  }

  test('opens the Aplomb that runs, with a new ticket, and ends', async () => {
    const { stdout, code } = await start(portOf())
    expect(code).toBe(0)
    const url = /http:\/\/\S+/.exec(stdout)?.[0] ?? ''
    expect(new URL(url).origin).toBe(shell.origin)
    expect((await ask(url)).status).toBe(303)
  })

  test('says that another program holds the port, and which port', async () => {
    const other = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const { stderr, code } = await start(port)
    other.close()
    expect(code).toBe(2)
    expect(stderr).toContain(String(port))
  })

  test.each([
    ['a port that is none', '70000', {}, '70000'],
    ['a data folder that is a file', null, { APLOMB_DATA: '/dev/null/aplomb' }, '/dev/null/aplomb'],
    ['a temporary folder that is not there', null, { TMPDIR: '/aplomb-nowhere' }, '/aplomb-nowhere'],
  ])('says without a stack what is wrong with %s', async (_, port, changed, named) => {
    const { stderr, code } = await start(port ?? (await freePort()), changed)
    expect(code).toBe(2)
    expect(stderr).toContain(named)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('finds its key where only the user reads', () => {
    expect(statSync(join(shell.data, `web-shell-${portOf()}.json`)).mode & 0o077).toBe(0)
  })
})
