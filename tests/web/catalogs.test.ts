import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesPolicy } from '../../server/modules/orders/files-policy.rules.ts'
import { projectFolder } from '../../server/platform/project.ts'

const web = join(projectFolder(), 'web')

/** The messages of a catalog and their translations; long ones stand on several lines. */
function readCatalog(file: string): ReadonlyMap<string, string> {
  const joined = readFileSync(file, 'utf8').replaceAll(/"\n"/g, '')
  const found = joined.matchAll(/^msgid "(.*)"\nmsgstr "(.*)"$/gm)
  return new Map([...found].map(([, id = '', text = '']): [string, string] => [id, text]).filter(([id]) => id !== ''))
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+(?=[,}])|<\/?\d+\/?>/g) ?? [])].sort()

const catalogs = ['public', 'app'].flatMap((area) =>
  ['zh', 'es'].map((code) => ({ name: `${area}/${code}`, texts: readCatalog(join(web, `words/${area}/${code}.po`)) })),
)

for (const { name, texts } of catalogs) {
  test(`${name} has every text`, () => {
    assert.ok(texts.size > 20)
    assert.deepEqual(
      [...texts].filter(([, text]) => text === '').map(([id]) => id),
      [],
    )
  })

  test(`${name} keeps what is put into a text`, () => {
    const wrong = [...texts].filter(([id, text]) => `${placeholders(id)}` !== `${placeholders(text)}`)
    assert.deepEqual(wrong, [])
  })
}

test('how large a file may be is a number of policy: no text has one of its own', () => {
  const { fileBytes, filmBytes } = filesPolicy.defaults
  const numbers = new RegExp(`\\b(${fileBytes / 1e6}|${filmBytes / 1e6}) ?MB`)
  for (const { texts } of catalogs) for (const [id, text] of texts) assert.doesNotMatch(`${id} ${text}`, numbers)
})

// The server speaks for both areas at once: with two translations a page would change as its script comes.
for (const code of ['zh', 'es'])
  test(`a text of both areas has one translation in ${code}`, () => {
    const [open, app] = ['public', 'app'].map((area) => catalogs.find(({ name }) => name === `${area}/${code}`)?.texts)
    const differ = [...(open ?? [])].filter(([id, text]) => app?.has(id) && app.get(id) !== text)
    assert.deepEqual(differ, [])
  })

test('the catalogs have the texts of the code, no more and no less; else: npm run words', (t) => {
  const words = mkdtempSync(join(tmpdir(), 'surety-words-'))
  t.after(() => rmSync(words, { recursive: true, force: true }))
  cpSync(join(web, 'words'), words, { recursive: true })
  const lingui = join(projectFolder(), 'node_modules/@lingui/cli/dist/lingui.js')
  const run = spawnSync(process.execPath, [lingui, 'extract', '--clean'], {
    cwd: web,
    encoding: 'utf8',
    env: { ...process.env, SURETY_WEB_WORDS: words },
  })
  assert.equal(run.status, 0, run.stdout + run.stderr)
  for (const name of ['public/en.po', 'public/zh.po', 'public/es.po', 'app/en.po', 'app/zh.po', 'app/es.po'])
    assert.deepEqual(
      [...readCatalog(join(web, 'words', name)).keys()].sort(),
      [...readCatalog(join(words, name)).keys()].sort(),
      name,
    )
})
