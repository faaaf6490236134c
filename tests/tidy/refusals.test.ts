import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../../server/kernel/refusals.ts'
import { everyFile, isTest, type Source, sourceAt, sources } from './sources.ts'

/** The list, and parts of it that stand in files of their own. */
const isList = (path: string) => /^server\/kernel\/([a-z]+-)?refusals\.ts$/.test(path)
const code = sources.filter(({ path }) => /^(server|web)\//.test(path) && !isTest(path) && !isList(path))

/** Codes at a `refuse(`, also both of a choice. */
const usedIn = (files: readonly Source[]) =>
  files
    .filter(({ path }) => !/^server\/sandbox-(provider|lender)\//.test(path))
    .flatMap(({ text }) => [...text.matchAll(/\brefuse\(\s*(?:[^'(),]*\? )?'([a-z-]+)'(?:\s*:\s*'([a-z-]+)')?/g)])
    .flatMap(([, first, second]) => [first, second].filter((each) => each !== undefined))

const unlisted = (files: readonly Source[]) => [...new Set(usedIn(files))].filter((each) => !(each in refusals))

test('every refusal is in the one list', () => {
  assert.deepEqual(unlisted(code), [])
  const planted = (text: string) => unlisted([sourceAt('server/kernel/planted.ts', text)])
  assert.deepEqual(planted("return refuse('never-heard-of')"), ['never-heard-of'])
  assert.deepEqual(planted("return refuse(late ? 'not-found' : 'never-heard-of')"), ['never-heard-of'])
})

const unused = (files: readonly Source[], codes: readonly string[]) =>
  codes.filter((each) => !files.some(({ text }) => text.includes(`'${each}'`)))

test('every refusal of the list is used', () => {
  assert.deepEqual(unused(code, Object.keys(refusals)), [])
  assert.deepEqual(unused(code, ['never-heard-of']), ['never-heard-of'])
})

test('a refusal is listed once', () => {
  const text = everyFile
    .filter(({ path }) => isList(path))
    .map((each) => each.text)
    .join('\n')
  const listed = [...text.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, each]) => each)
  assert.deepEqual(
    listed.filter((each, n) => listed.indexOf(each) !== n),
    [],
  )
})
