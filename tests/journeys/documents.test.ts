import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type TestContext, test } from 'node:test'
import { sdkTypes } from '../../sdk/generate.ts'
import { apiDocumentText, docsPage } from '../../server/entry/api-docs.ts'
import { refusals } from '../../server/kernel/refusals.ts'
import { startServer } from './server.ts'

test('api/openapi.json says what the routes say', () => {
  assert.ok(readFileSync('api/openapi.json', 'utf8') === apiDocumentText(), 'run `npm run openapi`')
})

test('the SDK has the types of the document', async () => {
  assert.ok(readFileSync('sdk/generated/api.ts', 'utf8') === (await sdkTypes('api/openapi.json')), 'run `npm run sdk`')
})

test('every refusal has its place on the page, and the page stands alone', () => {
  const page = docsPage()
  for (const code of Object.keys(refusals)) assert.ok(page.includes(`id="problem-${code}"`), code)
  assert.doesNotMatch(page, /<script|src=|https?:\/\//)
})

test('page and document are served to everybody', async (t: TestContext) => {
  const { url } = await startServer(t)
  const page = await fetch(`${url}/docs`)
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff')
  assert.ok((await page.text()).startsWith('<!doctype html>'))
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as { openapi: string }
  assert.equal(document.openapi, '3.1.0')
})
