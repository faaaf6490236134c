import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { policySections } from './policy-sections.ts'

test('every section of policy that a module has can be edited', () => {
  const modules = 'server/modules'
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.rules.ts'))
  const defined = files.flatMap((name) => {
    const text = readFileSync(`${modules}/${name}`, 'utf8')
    return [...text.matchAll(/= definePolicySection<\w+>\(\s*'([\w-]+)'/g)].map(([, section]) => section)
  })
  assert.deepEqual(policySections.map(({ name }) => name).sort(), defined.sort())
})
