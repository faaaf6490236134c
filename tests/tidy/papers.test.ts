import assert from 'node:assert/strict'
import { test } from 'node:test'
import { papers } from '../../scripts/papers/index.ts'
import { everyFile } from './sources.ts'

for (const { path, text } of papers())
  test(`${path} is what the code says; else: npm run papers`, () => {
    assert.equal(everyFile.find((file) => file.path === path)?.text, text)
  })
