import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

// npm run pdfua [-- FILE.pdf …]: checks PDF/UA-1 with veraPDF, for the given files or the whole gallery. Needs Java and Maven, which
// downloads veraPDF's command line once into the user's cache.
const VERSION = '1.28.2'
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'aplomb', `verapdf-${VERSION}`)
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>fr.aplomb</groupId><artifactId>pdfua</artifactId><version>1</version><dependencies><dependency>
<groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version></dependency></dependencies></project>`

if (['java', 'mvn'].some((program) => spawnSync('which', [program]).status !== 0)) {
  process.stderr.write('veraPDF needs Java and Maven, which are not here.\n')
  process.exitCode = 2
} else {
  const given = process.argv.slice(2)
  process.exitCode = report(given.length > 0 ? given : gallery())
}

/** Prints the rules each file fails; returns 0 if none do. */
function report(files: readonly string[]): number {
  const { stdout } = spawnSync(
    'java',
    [
      '-cp',
      classPath(),
      'org.verapdf.apps.GreenfieldCliWrapper',
      '-f',
      'ua1',
      '--format',
      'text',
      '-v',
      ...files,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const passed = stdout.match(/^PASS /gm)?.length ?? 0
  const rules = stdout.match(/^ +FAIL /gm)?.length ?? 0
  process.stdout.write(
    `${stdout.replace(/^PASS .*\n/gm, '')}${files.length} files, ${passed} pass, ${rules} rules failed\n`,
  )
  return passed === files.length ? 0 : 1
}

function gallery(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'aplomb-pdfua-'))
  spawnSync('npx', ['tsx', 'tests/gallery/index.ts', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  return readdirSync(folder).map((name) => join(folder, name))
}

function classPath(): string {
  const list = join(CACHE, 'classpath')
  if (!existsSync(list)) {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(join(CACHE, 'pom.xml'), POM)
    execFileSync('mvn', ['-q', '-f', CACHE, 'dependency:build-classpath', `-Dmdep.outputFile=${list}`], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  }
  return readFileSync(list, 'utf8').trim()
}
