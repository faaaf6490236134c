import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient } from '../../sdk/index.ts'
import { demoKey } from '../../server/entry/seed.ts'
import { terms } from '../journeys/story.ts'
import { noBarriers, noFaults } from './check-page.ts'
import type { Suite } from './suite.ts'

const body = { buyer: 'cmp_buyer_us', supplier: 'cmp_supplier_cn', terms: terms as never }

/** The record of an order that was just drafted. */
async function freshRecord(url: string): Promise<string> {
  const surety = createClient({ baseUrl: url, apiKey: demoKey('cmp_buyer_us') })
  const made = await surety.POST('/v1/orders', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body })
  const { order } = made.data as { order: string }
  const { data } = await surety.GET('/v1/orders/{orderId}/record', { params: { path: { orderId: order } } })
  return JSON.stringify(data)
}

export const verifySuite: Suite = (site) => {
  for (const javaScriptEnabled of [true, false])
    test(`a record is verified, a changed one is not; script ${javaScriptEnabled ? 'on' : 'off'}`, async (t) => {
      const record = await freshRecord(site().url)
      const watched = await site().open(t, { javaScriptEnabled })
      const { page } = watched
      await page.goto('/verify', { waitUntil: 'networkidle' })
      await page.fill('#text', record)
      await page.click('main form button')
      await page.getByRole('status').waitFor()
      assert.match(await page.getByRole('status').innerText(), /whole and unchanged/)
      if (javaScriptEnabled) await noBarriers(watched)
      await page.setInputFiles('#file', {
        name: 'record.json',
        mimeType: 'application/json',
        buffer: Buffer.from(record.replaceAll('cmp_supplier_cn', 'cmp_supplier_xx')),
      })
      await page.click('main form button')
      await page.getByRole('alert').waitFor()
      assert.match(await page.getByRole('alert').innerText(), /not whole/)
      if (!javaScriptEnabled) return
      await noBarriers(watched)
      noFaults(watched)
    })

  test('a form that is too large is refused before it is read', async () => {
    const answer = await fetch(`${site().url}/verify`, { method: 'POST', body: 'x'.repeat(17 * 1024 * 1024) }).catch(
      () => undefined,
    )
    assert.ok(answer === undefined || answer.status === 413)
  })
}
