import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { projectFolder } from '../../server/platform/project.ts'

/** What a public page may load, compressed. */
const SCRIPT_BYTES = 150 * 1024
const STYLE_BYTES = 40 * 1024

const assets = join(projectFolder(), 'dist-web/client/assets')
const names = readdirSync(assets)
const find = (start: string) => names.filter((name) => name.startsWith(start) && name.endsWith('.js'))
const text = (name: string) => readFileSync(join(assets, name), 'utf8')
const packed = (name: string) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length

/** A script with everything that it imports, and what is loaded with a catalog in any one language. */
function reached(first: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name) || !names.includes(name)) return
    seen.add(name)
    for (const [, to = ''] of text(name).matchAll(/(?:from\s*|import\s*)["']\.\/([^"']+\.js)["']/g)) visit(to)
  }
  for (const name of first) visit(name)
  return seen
}

/** Of the public pages: the app's texts are loaded by the app alone. */
const catalogs = ['en', 'zh', 'es'].flatMap((code) => find(`words-public-${code}-`))
const largestCatalog = [...catalogs].sort((a, b) => packed(b) - packed(a))[0]

for (const page of ['landing', 'fees', 'claims', 'help', 'verify'])
  test(`what ${page} loads keeps within its bytes`, (t) => {
    const scripts = [
      ...reached([...find('entry.client'), ...find('root-'), ...find('public-layout'), ...find(`${page}-`)]),
    ]
    assert.ok(scripts.length > 4 && catalogs.length === 3, 'the build has other names')
    assert.ok(!scripts.some((name) => name.startsWith('words-app-')), 'the texts of the app are loaded')
    const script = [...scripts, ...(largestCatalog === undefined ? [] : [largestCatalog])].reduce(
      (n, f) => n + packed(f),
      0,
    )
    const manifest = names.filter((name) => name.startsWith('manifest-')).reduce((n, f) => n + packed(f), 0)
    const styles = names.filter((name) => name.endsWith('.css') && !/^(app-|design-)/.test(name))
    const style = styles.reduce((n, name) => n + packed(name), 0)
    t.diagnostic(`script ${script + manifest} B, style ${style} B`)
    assert.ok(script + manifest <= SCRIPT_BYTES, `${script + manifest} bytes of script`)
    assert.ok(style <= STYLE_BYTES, `${style} bytes of style`)
  })
