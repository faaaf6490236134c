import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicAsking } from './public-asking.ts'

const host = 'surety.example'
const keyOf = (url: string, headers = {}, method = 'GET') =>
  publicAsking({ method, url, headers: { host, ...headers } })?.key

test('a public page is asked for by its address, its language and the theme alone', () => {
  assert.equal(keyOf('/zh/fees', { 'accept-language': 'es', cookie: 'language=es' }), keyOf('/zh/fees'))
  const others = [
    keyOf('/zh/fees'),
    keyOf('/fees'),
    keyOf('/fees', { cookie: 'a=b; theme=dark' }),
    keyOf('/fees', { host: 'other.example' }),
    keyOf('/fees', { 'x-forwarded-proto': 'https' }),
  ]
  assert.equal(new Set(others).size, others.length)
  assert.ok(others.every((key) => key !== undefined))
})

test('the request holds nothing that its key does not say', () => {
  const cookie = 'other=1; theme=dark; language=es'
  const asking = publicAsking({ method: 'GET', url: '/help', headers: { host, cookie, authorization: 'Bearer k' } })
  const kept = [...(asking?.request.headers ?? [])].toSorted()
  assert.deepEqual(kept, [
    ['cookie', 'theme=dark'],
    ['x-forwarded-proto', 'http'],
  ])
})

for (const [what, url, headers, method] of [
  ['a page of the app', '/home', {}, 'GET'],
  ['a page that is not there', '/nothing', {}, 'GET'],
  ['a question', '/fees?amount=5', {}, 'GET'],
  ['a form', '/fees', {}, 'POST'],
  ['somebody who is signed in', '/', { cookie: '__Secure-surety.session_token=x' }, 'GET'],
  ['no address at all', '/', { host: 'a b' }, 'GET'],
] as const)
  test(`${what} is rendered for itself`, () => assert.equal(keyOf(url, headers, method), undefined))
