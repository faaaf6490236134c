import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SuretyProblem } from '@surety/sdk'
import { asked, signInFor, told } from './asked.ts'

const request = new Request('http://surety.example/orders/ord_1.data?tab=books')
const problem = (status: number, code: string) =>
  Promise.reject<{ data?: string }>(
    new SuretyProblem({ type: 'about:blank', title: 'Said', status, code, request_id: 'req_1', doc_url: '' }),
  )

/** What a promise was rejected with. */
async function thrown(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => assert.fail('it was not refused'),
    (error: unknown) => error,
  )
}

test('an answer is its data', async () => {
  assert.equal(await asked(request, Promise.resolve({ data: 'yes' })), 'yes')
  assert.deepEqual(await told(request, Promise.resolve({ data: 'yes' })), { ok: true, data: 'yes' })
})

test('who is not signed in comes back to the page after signing in', async () => {
  assert.equal(signInFor(request), '/sign-in?back=%2Forders%2Ford_1%3Ftab%3Dbooks')
  for (const call of [asked, told]) {
    const answer = (await thrown(call(request, problem(401, 'not-signed-in')))) as Response
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, signInFor(request)])
  }
})

test('a loader throws what the problem page shows', async () => {
  const answer = (await thrown(asked(request, problem(404, 'not-found')))) as {
    readonly data: { readonly code: string }
    readonly init: { readonly status: number }
  }
  assert.deepEqual([answer.data.code, answer.init.status], ['not-found', 404])
})

test('an action is told the refusal by name', async () => {
  const answer = await told(request, problem(412, 'version-differs'))
  assert.deepEqual(answer, { ok: false, problem: { code: 'version-differs', status: 412, title: 'Said' } })
})

test('a server that is not there is said as such, a fault of ours stays one', async () => {
  const gone = await told(request, Promise.reject(new TypeError('fetch failed')))
  assert.equal(gone.ok ? '' : gone.problem.code, 'no-answer')
  assert.ok((await thrown(told(request, Promise.reject(new RangeError('ours'))))) instanceof RangeError)
})
