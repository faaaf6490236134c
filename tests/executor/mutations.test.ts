import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFolder } from '../../server/platform/project.ts'
import { mutations } from './mutations.ts'

test('every guard that is taken away in the long run stands in the sources, once', () => {
  for (const { name, file, from, to } of mutations) {
    const source = readFileSync(join(projectFolder(), file), 'utf8')
    assert.equal(source.split(from).length, 2, `${name}: ${file} does not have exactly once: ${from}`)
    assert.notEqual(to, from, name)
  }
})
