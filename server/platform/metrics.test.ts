import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics, serveMetrics } from './metrics.ts'

test('answers and batches are counted, and what waits is asked for', async (t) => {
  const metrics = createMetrics(() => 7)
  const path = '/v1/orders/:orderId'
  metrics.answered({ method: 'GET', path, status: 200, milliseconds: 4, requestId: 'r' })
  metrics.answered({ method: 'GET', path, status: 404, milliseconds: 30, requestId: 'r' })
  metrics.batched({ commands: 3, refused: 1, later: 2, retries: 1, milliseconds: 6, news: 0 })
  metrics.commanded('orders.draft-order', 'done', 3)
  metrics.committed(2)
  const served = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' })
  t.after(() => served.close())
  const answer = await fetch(`http://127.0.0.1:${served.port}/metrics`)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
  const text = await answer.text()
  for (const line of [
    'surety_http_answer_seconds_count{method="GET",path="/v1/orders/:orderId",status="200"} 1',
    'surety_http_answer_seconds_bucket{le="0.025",method="GET",path="/v1/orders/:orderId",status="404"} 0',
    'surety_batch_commands_sum 3',
    'surety_commands_refused_total 1',
    'surety_commands_later_total 2',
    'surety_commands_waiting 7',
    'surety_command_seconds_count{use_case="orders.draft-order",outcome="done"} 1',
    'surety_commit_seconds_sum 0.002',
    'nodejs_eventloop_lag_seconds',
  ])
    assert.ok(text.includes(line), line)
  assert.equal((await fetch(`http://127.0.0.1:${served.port}/`)).status, 404)
})

test('a port that is taken is told', async (t) => {
  const metrics = createMetrics(() => 0)
  const served = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' })
  t.after(() => served.close())
  await assert.rejects(serveMetrics(metrics, { port: served.port, host: '127.0.0.1' }), { code: 'EADDRINUSE' })
})
