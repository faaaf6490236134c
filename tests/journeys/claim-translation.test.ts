import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { claimed, received } from '../browser/claim-story.ts'
import { longTest } from '../long.ts'
import { startServer } from './server.ts'
import { advance, people } from './story.ts'

interface ClaimSeen {
  readonly state: string
  readonly actions: readonly string[]
  readonly clocks: readonly { readonly name: string; readonly at: string }[]
  readonly translation_wishes: readonly { readonly by: string; readonly served_at: string | null }[]
  readonly texts: readonly {
    readonly id: string
    readonly kind: string
    readonly text: string
    readonly translations: readonly { readonly language: string; readonly text: string }[]
  }[]
}

longTest('6: who cannot read a claim has it translated by a person; no clock runs out', async (t: TestContext) => {
  const server = await startServer(t)
  const who = people(server)
  const order = await received(who)
  const claim = await claimed(who, order)
  const read = async (by = who.supplier) =>
    ((await by.get(`${order.own}/claims`)).data as unknown as readonly ClaimSeen[])[0] as ClaimSeen
  const answerBy = (seen: ClaimSeen) => seen.clocks.find(({ name }) => name === 'claim.answer')?.at ?? ''
  const before = answerBy(await read())
  assert.ok((await read()).actions.includes('ask-translation'))
  const { until } = await who.supplier.post(`${claim}/translation-request`)
  assert.equal(Date.parse(answerBy(await read())) - Date.parse(before), 2 * 86_400_000)
  const again = await who.supplier.ask('POST', `${claim}/translation-request`, { body: {} })
  assert.deepEqual([again.status, again.body.code], [409, 'translation-asked'])
  const queue = (await who.staff.get('/v1/claims')).data as readonly { wants_translation: boolean }[]
  assert.deepEqual(
    queue.map(({ wants_translation }) => wants_translation),
    [true],
  )
  // The answer would have been due by then.
  await advance(who, 'PT24H')
  const statement = (await read()).texts.find(({ kind }) => kind === 'statement')
  const text = '法兰附近的外壳开裂，这些泵无法销售。'
  const texts = [{ text_id: statement?.id ?? '', language: 'zh', text }]
  await who.staff.post(`${claim}/translations`, { side: 'supplier', texts })
  const after = await read()
  const { now } = (await who.staff.get('/v1/test-clock')) as { now: string }
  const left = Date.parse(String(until)) - Date.parse(now)
  assert.ok(Math.abs(Date.parse(before) + 2 * 86_400_000 - left - Date.parse(answerBy(after))) < 60_000)
  const shown = after.texts.find(({ kind }) => kind === 'statement')
  assert.equal(shown?.text, statement?.text)
  assert.deepEqual(
    shown?.translations.map(({ language, text }) => [language, text]),
    [['zh', text]],
  )
  assert.notEqual(after.translation_wishes[0]?.served_at, null)
  assert.deepEqual(await server.broken(), [])
})
